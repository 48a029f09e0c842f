package dev.goalpost.admin.statistics;

import dev.goalpost.statistics.ReportQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Map;

/** One step down: only what a group holds, by what comes next. */
final class Drill {

  /** What a group is looked into by, unless the report has a further grouping. */
  private static final Map<String, String> NEXT =
      Map.ofEntries(
          Map.entry("month", "day"),
          Map.entry("week", "day"),
          Map.entry("day", "hour"),
          Map.entry("spot", "channel"),
          Map.entry("channel", "campaign_name"),
          Map.entry("pixel", "campaign_name"),
          Map.entry("campaign_id", "adset_id"),
          Map.entry("campaign_name", "adset_name"),
          Map.entry("adset_id", "ad_id"),
          Map.entry("adset_name", "ad_name"),
          Map.entry("ad_id", "placement"),
          Map.entry("ad_name", "placement"),
          Map.entry("placement", "geo"),
          Map.entry("geo", "campaign_name"),
          Map.entry("landing_id", "campaign_name"),
          Map.entry("manager", "spot"));

  private static final String LAST = "day";

  private Drill() {}

  /**
   * Where the value of the grouping at {@code depth} leads.
   *
   * @param group the values of the row; null for what is missing
   * @return null where nothing is finer
   */
  static ReportAddress into(
      final ReportAddress address,
      final List<String> groupings,
      final Map<String, String> group,
      final int depth) {
    var inside = address.without(ReportAddress.SORT, ReportAddress.PAGE);
    for (final var key : groupings.subList(0, depth + 1)) {
      inside = narrowed(inside, key, group.get(key));
    }
    if (groupings.get(depth).equals("hour")) {
      return null;
    }
    return inside.with(ReportAddress.GROUP_BY, next(inside, groupings, depth));
  }

  private static List<String> next(
      final ReportAddress inside, final List<String> groupings, final int depth) {
    final var further = groupings.subList(depth + 1, groupings.size());
    if (!further.isEmpty()) {
      return further;
    }
    var next = NEXT.getOrDefault(groupings.get(depth), LAST);
    while (inside.all(next).size() == 1) {
      next = NEXT.getOrDefault(next, LAST);
    }
    return List.of(next);
  }

  private static ReportAddress narrowed(
      final ReportAddress address, final String key, final String value) {
    if (ReportQuery.filterKeys().contains(key)) {
      return address.with(key, value == null ? "" : value);
    }
    return switch (key) {
      case "day" -> within(address, LocalDate.parse(value), LocalDate.parse(value));
      case "hour" -> narrowed(address, "day", value.substring(0, 10));
      case "week" -> withinWeek(address, value);
      default ->
          within(address, YearMonth.parse(value).atDay(1), YearMonth.parse(value).atEndOfMonth());
    };
  }

  private static ReportAddress withinWeek(final ReportAddress address, final String week) {
    final var monday =
        LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE)
            .with(WeekFields.ISO.dayOfWeek(), 1);
    return within(address, monday, monday.plusDays(6));
  }

  private static ReportAddress within(
      final ReportAddress address, final LocalDate from, final LocalDate to) {
    return address
        .without(ReportAddress.PERIOD)
        .with(ReportAddress.FROM, from.toString())
        .with(ReportAddress.TO, to.toString());
  }
}
