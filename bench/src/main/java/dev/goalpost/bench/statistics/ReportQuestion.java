package dev.goalpost.bench.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Something that is asked of statistics. */
enum ReportQuestion {
  CAMPAIGNS("30 days by campaign", "?group_by=campaign_id", 30),
  CAMPAIGNS_SORTED(
      "90 days by campaign, by first sales", "?group_by=campaign_id&sort=-first_sales_sum", 90),
  DAYS("90 days by day", "?group_by=day", 90),
  WIDE("90 days by campaign × geo × day", "?group_by=campaign_id,geo,day", 90),
  WIDE_SORTED("the same, by clicks", "?group_by=campaign_id,geo,day&sort=-clicks", 90),
  CUSTOM(
      "30 days by campaign, with a custom goal",
      "?group_by=campaign_id&columns=clicks,first_sales_sum,goal_payout_count,goal_payout_sum",
      30),
  HOURS("7 days by hour and campaign", "?group_by=hour,campaign_id", 7),
  FILTERED("90 days of one campaign by day", "?group_by=day&campaign_id=campaign-7", 90),
  CONVERSIONS("conversions behind a cell", "/conversions?campaign_id=campaign-7", 1),
  CONVERSIONS_OF_CLICKS("the same by click", "/conversions?campaign_id=campaign-7&basis=click", 1),
  OLD_CONVERSIONS(
      "conversions behind a cell of a small campaign", "/conversions?campaign_id=campaign-90", 60),
  CLIENTS("clients behind a cell", "/clients?campaign_id=campaign-7&column=clicks", 1);

  private final String title;
  private final String query;
  private final int days;

  ReportQuestion(final String title, final String query, final int days) {
    this.title = title;
    this.query = query;
    this.days = days;
  }

  String title() {
    return title;
  }

  /** The same question so often, of a period that ends on another day each time. */
  List<String> paths(final LocalDate today, final int times) {
    return IntStream.range(0, times)
        .mapToObj(
            time ->
                path(
                    today.minusDays(
                        days == TrafficStock.DAYS ? 0 : time % (TrafficStock.DAYS - days))))
        .toList();
  }

  private String path(final LocalDate to) {
    return "/api/v1/statistics%s&from=%s&to=%s".formatted(query, to.minusDays(days - 1L), to);
  }
}
