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

  private static final List<String> COUNTED =
      Stream.concat(
              Stream.of(StandardCounter.values()).map(StandardCounter::count),
              StandardCounter.withSum().map(StandardCounter::sum))
          .toList();

  private final ReportQuery query;
  private final List<Dimension> groupings;
  private final boolean h2;
  private final List<Object> parameters = new ArrayList<>();

  ReportSql(final ReportQuery query, final boolean h2) {
    this.query = query;
    this.groupings = query.groupings();
    this.h2 = h2;
  }

  /** The sums that a row has after its groups, in their order. */
  static List<String> counted() {
    return COUNTED;
  }

  List<Object> parameters() {
    return parameters;
  }

  /** One row per group. */
  String groups(final long accountId, final int edition) {
    final var sql = select(groupings, sums(), traffic(), accountId, edition) + groupBy() + order();
    parameters.add(query.limit());
    parameters.add(query.offset());
    return sql + " limit ? offset ?";
  }

  /** One row. */
  String totals(final long accountId, final int edition) {
    return select(List.of(), sums(), traffic(), accountId, edition);
  }

  /** A row per currency. */
  String waiting(final long accountId, final int edition) {
    final var source = source("daily_waiting", "local_day", "currency, waiting");
    return select(List.of(), "t.currency, sum(t.waiting)", source, accountId, edition)
        + " group by t.currency order by t.currency";
  }

  private String traffic() {
    final boolean hourly = groupings.contains(Dimension.HOUR);
    final var slot = hourly ? "local_hour" : "local_day";
    final boolean periods = groupings.stream().anyMatch(Dimension::isPeriod);
    final var sums =
        COUNTED.stream().map("sum(%1$s) as %1$s"::formatted).collect(Collectors.joining(", "));
    return source(hourly ? "hourly_traffic" : "daily_traffic", periods ? slot : null, slot, sums)
        + " group by slice_id"
        + (periods ? ", " + slot : "");
  }

  private static String source(final String table, final String slot, final String values) {
    return source(table, slot, slot, values);
  }

  private static String source(
      final String table, final String shown, final String slot, final String values) {
    return "select slice_id, %s%s from %s where account_id = ? and edition = ? and basis = ? and %s >= ? and %s < ?"
        .formatted(shown == null ? "" : shown + " as slot, ", values, table, slot, slot);
  }

  private static String sums() {
    return COUNTED.stream()
        .map("coalesce(sum(t.%s), 0)"::formatted)
        .collect(Collectors.joining(", "));
  }

  private String select(
      final List<Dimension> shown,
      final String values,
      final String source,
      final long accountId,
      final int edition) {
    parameters.addAll(
        List.of(
            accountId,
            edition,
            query.basisOfTime().stored(),
            query.from(),
            query.to().plusDays(1),
            accountId,
            accountId));
    final var groups =
        shown.stream().map(group -> group.sql(h2) + ", ").collect(Collectors.joining());
    return "select "
        + groups
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

  private String order() {
    final var order = new ArrayList<String>();
    if (query.sort() != null) {
      order.add(ReportSort.of(query, groupings).sql(h2));
    }
    if (!groupings.isEmpty()) {
      order.add(groupKeys());
    }
    return order.isEmpty() ? "" : " order by " + String.join(", ", order);
  }
}
