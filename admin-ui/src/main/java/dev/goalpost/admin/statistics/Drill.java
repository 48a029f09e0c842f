package dev.goalpost.admin.statistics;

import dev.goalpost.statistics.Days;
import dev.goalpost.statistics.ReportQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
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
  private static final int DAY_LENGTH = 10;

  private Drill() {}

  /**
   * Where the value of the grouping at {@code depth} leads.
   *
   * @param days that the report is of: a week or month may reach beyond them
   * @param group the values of the row; null for what is missing
   * @return null where nothing is finer
   */
  static ReportAddress into(
      final ReportAddress address,
      final Days days,
      final List<String> groupings,
      final Map<String, String> group,
      final int depth) {
    if (groupings.get(depth).equals("hour")) {
      return null;
    }
    final var inside =
        narrowed(address, days, groupings.subList(0, depth + 1), group)
            .without(ReportAddress.SORT, ReportAddress.PAGE);
    return inside.with(ReportAddress.GROUP_BY, next(inside, groupings, depth));
  }

  /** Only what the values of a row hold; of an hour, its day. */
  static ReportAddress narrowed(
      final ReportAddress address,
      final Days days,
      final List<String> groupings,
      final Map<String, String> group) {
    var inside = address;
    for (final var key : groupings) {
      inside =
          ReportQuery.factKeys().contains(key)
              ? inside.with(key, group.get(key) == null ? "" : group.get(key))
              : within(inside, days, period(key, group.get(key)));
    }
    return inside;
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

  /** The days of a period, by its key. */
  private static Days period(final String grouping, final String key) {
    return switch (grouping) {
      case "hour", "day" -> days(LocalDate.parse(key.substring(0, DAY_LENGTH)), 0);
      case "week" -> days(LocalDate.parse(key + "-1", DateTimeFormatter.ISO_WEEK_DATE), 6);
      default -> new Days(YearMonth.parse(key).atDay(1), YearMonth.parse(key).atEndOfMonth());
    };
  }

  private static Days days(final LocalDate first, final int more) {
    return new Days(first, first.plusDays(more));
  }

  private static ReportAddress within(
      final ReportAddress address, final Days days, final Days period) {
    final var from = period.from().isBefore(days.from()) ? days.from() : period.from();
    final var to = period.to().isAfter(days.to()) ? days.to() : period.to();
    return address
        .without(ReportAddress.PERIOD)
        .with(ReportAddress.FROM, from.toString())
        .with(ReportAddress.TO, to.toString());
  }
}
