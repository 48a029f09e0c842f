package dev.goalpost.statistics;

import dev.goalpost.statistics.Report.Row;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads one report. */
final class ReportReader {

  private final ReportQuery query;
  private final List<Dimension> groupings;
  private final ReportColumns columns;
  private final List<ReportColumn> chosen;
  private final ReportSort sort;
  private final List<Summand> summands;
  private final GoalRows goals;

  /**
   * @throws dev.goalpost.platform.Refusal if it asks for what is not known
   */
  ReportReader(final ReportQuery query, final ReportColumns columns) {
    this.query = query;
    this.groupings = query.groupings();
    this.columns = columns;
    this.chosen = columns.chosen(query);
    this.sort = ReportSort.of(query, groupings, columns);
    query.basisOfTime();
    query.time();
    this.summands = columns.summands(Stream.concat(keys(), sortedBy()));
    this.goals = columns.goalRows(summands, query.goals());
  }

  private Stream<String> keys() {
    return chosen.stream().map(ReportColumn::key);
  }

  private Stream<String> sortedBy() {
    return Stream.ofNullable(sort).map(ReportSort::key).filter(columns::has);
  }

  List<Report.Column> heads() {
    return chosen.stream().map(ReportColumn::head).toList();
  }

  /** A group and all that was added up in it. */
  private record Group(Map<String, String> keys, Map<String, BigDecimal> sums) {}

  /** A group of a page, and what all groups come to, if the page says so. */
  private record Paged(Group group, Map<String, BigDecimal> total) {}

  /** The page that was asked for. */
  Report page(final Connection connection, final ReportSql.Totals totals) throws SQLException {
    final var sql = sql(totals);
    final var page = sql.page().read(connection, row -> paged(row, sql.pageHasTotal()));
    return new Report(
        heads(),
        page.stream().map(Paged::group).map(this::row).toList(),
        columns.values(chosen, total(connection, sql, page)),
        waiting(connection, sql));
  }

  /** Hands on all groups. */
  void all(final Connection connection, final ReportSql.Totals totals, final RowSink sink)
      throws SQLException {
    final var sql = sql(totals);
    (isWhole() ? sql.all() : sql.page()).stream(connection, row -> sink.row(row(group(row))));
  }

  private boolean isWhole() {
    return query.limit() == Integer.MAX_VALUE && query.offset() == 0;
  }

  private ReportSql sql(final ReportSql.Totals totals) {
    return new ReportSql(query, columns, summands, sort, totals);
  }

  /** The database need not go through the totals once more where the page tells. */
  private Map<String, BigDecimal> total(
      final Connection connection, final ReportSql sql, final List<Paged> page)
      throws SQLException {
    if (summands.isEmpty() || query.offset() == 0 && page.size() < query.limit()) {
      return added(page);
    }
    return page.isEmpty() || !sql.pageHasTotal()
        ? sql.total().read(connection, row -> sums(row, 0)).get(0)
        : page.get(0).total();
  }

  /** What the groups come to, where there are no others. */
  private Map<String, BigDecimal> added(final List<Paged> page) {
    final var sums = new HashMap<String, BigDecimal>();
    summands.forEach(summand -> sums.put(summand.name(), BigDecimal.ZERO));
    page.forEach(
        one -> one.group().sums().forEach((name, sum) -> sums.merge(name, sum, BigDecimal::add)));
    return sums;
  }

  private static Map<String, Long> waiting(final Connection connection, final ReportSql sql)
      throws SQLException {
    final var waiting = new LinkedHashMap<String, Long>();
    sql.waiting()
        .read(connection, row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(found -> waiting.put(found.getKey(), found.getValue()));
    return waiting;
  }

  private Row row(final Group group) {
    return new Row(group.keys(), columns.values(chosen, group.sums()));
  }

  private Paged paged(final ResultSet row, final boolean hasTotal) throws SQLException {
    return new Paged(
        group(row), hasTotal ? sums(row, groupings.size() + summands.size()) : Map.of());
  }

  private Group group(final ResultSet row) throws SQLException {
    final var keys = new LinkedHashMap<String, String>();
    for (int index = 0; index < groupings.size(); index++) {
      final var grouping = groupings.get(index);
      keys.put(grouping.key(), shown(grouping, row, index + 1));
    }
    return new Group(keys, sums(row, groupings.size()));
  }

  private String shown(final Dimension grouping, final ResultSet row, final int column)
      throws SQLException {
    return grouping == Dimension.GOAL
        ? goals.token(row.getInt(column))
        : grouping.shown(row.getString(column));
  }

  private Map<String, BigDecimal> sums(final ResultSet row, final int after) throws SQLException {
    final var sums = new HashMap<String, BigDecimal>();
    int column = after;
    for (final var summand : summands) {
      sums.put(summand.name(), row.getBigDecimal(++column));
    }
    return sums;
  }
}
