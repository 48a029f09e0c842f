package dev.goalpost.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statement of a report and its parameters. Its text comes from enums alone; all that a caller
 * wrote is a parameter. It reads totals, slices and spots: its cost does not grow with conversions.
 */
final class ReportSql {

  private static final List<String> STANDARD =
      Stream.concat(
              Stream.of(StandardCounter.values()).map(StandardCounter::count),
              StandardCounter.withSum().map(StandardCounter::sum))
          .toList();

  private final ReportQuery query;
  private final List<GoalColumns> goals;
  private final List<Dimension> groupings;
  private final boolean h2;
  private final List<Object> parameters = new ArrayList<>();

  /**
   * @param goals the custom goals whose sums are wanted
   */
  ReportSql(final ReportQuery query, final List<GoalColumns> goals, final boolean h2) {
    this.query = query;
    this.goals = goals;
    this.groupings = query.groupings();
    this.h2 = h2;
  }

  /** The sums that a row has after its groups, in their order. */
  List<String> counted() {
    return Stream.concat(STANDARD.stream(), goalSums()).toList();
  }

  private Stream<String> goalSums() {
    return goals.stream().flatMap(goal -> Stream.of(goal.count(), goal.sum()));
  }

  List<Object> parameters() {
    return parameters;
  }

  /** One row per group. */
  String groups(final long accountId, final int edition, final ReportColumns columns) {
    final var sql = traffic(groupings, accountId, edition) + groupBy() + order(columns);
    parameters.add(query.limit());
    parameters.add(query.offset());
    return sql + " limit ? offset ?";
  }

  /** One row. */
  String totals(final long accountId, final int edition) {
    return traffic(List.of(), accountId, edition);
  }

  /** A row per currency. */
  String waiting(final long accountId, final int edition) {
    return select("t.currency, sum(t.waiting)", waitingSource(accountId, edition), accountId)
        + " group by t.currency order by t.currency";
  }

  private String waitingSource(final long accountId, final int edition) {
    return "select slice_id, currency, waiting" + from("daily_waiting", false, accountId, edition);
  }

  private String traffic(final List<Dimension> shown, final long accountId, final int edition) {
    final var groups =
        shown.stream().map(group -> group.sql(h2) + ", ").collect(Collectors.joining());
    final var source =
        goals.isEmpty()
            ? standard(accountId, edition)
            : standard(accountId, edition) + " union all " + custom(accountId, edition);
    return select(groups + sums(), source, accountId);
  }

  /** What the standard counters come to in each slice. */
  private String standard(final long accountId, final int edition) {
    return slices(
        STANDARD.stream().map("sum(%1$s) as %1$s"::formatted),
        goalSums().map("0 as %s"::formatted),
        "traffic",
        accountId,
        edition);
  }

  /** What the custom goals come to in each slice. */
  private String custom(final long accountId, final int edition) {
    return slices(
        STANDARD.stream().map("0 as %s"::formatted),
        goals.stream().flatMap(ReportSql::sumsOf),
        "goals",
        accountId,
        edition);
  }

  private static Stream<String> sumsOf(final GoalColumns goal) {
    final var sum = "sum(case when goal_id = %d then %s else 0 end) as %s";
    return Stream.of(
        sum.formatted(goal.goalId(), "times", goal.count()),
        sum.formatted(goal.goalId(), "amount", goal.sum()));
  }

  private String slices(
      final Stream<String> standard,
      final Stream<String> custom,
      final String table,
      final long accountId,
      final int edition) {
    final boolean hourly = groupings.contains(Dimension.HOUR);
    final var slot = hourly ? "local_hour" : "local_day";
    final boolean periods = groupings.stream().anyMatch(Dimension::isPeriod);
    return "select slice_id, "
        + (periods ? slot + " as slot, " : "")
        + Stream.concat(standard, custom).collect(Collectors.joining(", "))
        + from((hourly ? "hourly_" : "daily_") + table, hourly, accountId, edition)
        + " group by slice_id"
        + (periods ? ", " + slot : "");
  }

  /** The rows of the period, by the table's primary key. */
  private String from(
      final String table, final boolean hourly, final long accountId, final int edition) {
    parameters.addAll(
        List.of(
            accountId,
            edition,
            query.basisOfTime().stored(),
            query.from(),
            query.to().plusDays(1)));
    return " from %1$s where account_id = ? and edition = ? and basis = ? and %2$s >= ? and %2$s < ?"
        .formatted(table, hourly ? "local_hour" : "local_day");
  }

  private String sums() {
    return counted().stream()
        .map("coalesce(sum(t.%s), 0)"::formatted)
        .collect(Collectors.joining(", "));
  }

  private String select(final String values, final String source, final long accountId) {
    parameters.addAll(List.of(accountId, accountId));
    return "select "
        + values
        + " from ("
        + source
        + ") t join slices s on s.id = t.slice_id and s.account_id = ?"
        + " join spots sp on sp.id = s.spot_id and sp.account_id = ?"
        + filters();
  }

  private String filters() {
    final var conditions =
        query.wanted().entrySet().stream().map(this::filter).collect(Collectors.joining(" and "));
    return conditions.isEmpty() ? "" : " where " + conditions;
  }

  private String filter(final Map.Entry<Dimension, List<String>> filter) {
    final var column = filter.getKey().sql(h2);
    return filter.getValue().stream()
        .map(value -> condition(filter.getKey(), column, value))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String condition(final Dimension dimension, final String column, final String value) {
    if (value.isEmpty()) {
      return column + " is null";
    }
    parameters.add(value);
    if (dimension != Dimension.SPOT) {
      return column + " = ?";
    }
    parameters.add(value);
    return "sp.code = ? or cast(sp.id as char(20)) = ?";
  }

  private String groupBy() {
    return groupings.isEmpty() ? "" : " group by " + groupKeys();
  }

  private String groupKeys() {
    return groupings.stream().map(group -> group.sql(h2)).collect(Collectors.joining(", "));
  }

  private String order(final ReportColumns columns) {
    final var order = new ArrayList<String>();
    if (query.sort() != null) {
      order.add(ReportSort.of(query, groupings, columns).sql(h2, columns));
    }
    if (!groupings.isEmpty()) {
      order.add(groupKeys());
    }
    return order.isEmpty() ? "" : " order by " + String.join(", ", order);
  }
}
