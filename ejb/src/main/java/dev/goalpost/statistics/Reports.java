package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.statistics.Report.Column;
import dev.goalpost.statistics.Report.Row;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads the totals of the account in scope. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reports {

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Postings postings;
  @Inject private Goals goals;

  /** With all that was committed before. */
  public Report report(final ReportQuery query) {
    query.groupings();
    final var custom = GoalColumns.of(shownGoals());
    final var columns = new ReportColumns(custom);
    final var chosen = columns.chosen(query.columns());
    catchUp();
    try (var connection = dataSource.getConnection()) {
      return read(connection, query, custom, columns, chosen);
    } catch (final SQLException e) {
      throw new IllegalStateException("The totals could not be read", e);
    }
  }

  private List<GoalView> shownGoals() {
    final var page = new PageRequest(PageRequest.LARGEST_LIMIT, Long.MAX_VALUE);
    return goals.list(page, new ItemFilter(false, null)).items();
  }

  private void catchUp() {
    postings.post(AccountScope.current());
  }

  private static Report read(
      final Connection connection,
      final ReportQuery query,
      final List<GoalColumns> goals,
      final ReportColumns columns,
      final List<Column> chosen)
      throws SQLException {
    final long accountId = AccountScope.current();
    final int edition = Editions.find(connection, accountId).map(Edition::number).orElse(1);
    final boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    final var groups = new ReportSql(query, goals, h2);
    final var totals = new ReportSql(query, goals, h2);
    final var waiting = new ReportSql(query, goals, h2);
    return new Report(
        chosen,
        run(
            connection,
            groups.groups(accountId, edition, columns),
            groups,
            row -> row(row, query, groups, columns, chosen)),
        run(
                connection,
                totals.totals(accountId, edition),
                totals,
                row -> columns.values(chosen, sums(row, totals, 0)))
            .get(0),
        waiting(
            run(
                connection,
                waiting.waiting(accountId, edition),
                waiting,
                row -> Map.entry(row.getString(1), row.getLong(2)))));
  }

  private static <T> List<T> run(
      final Connection connection,
      final String sql,
      final ReportSql report,
      final Jdbc.RowReader<T> reader)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < report.parameters().size(); index++) {
        statement.setObject(index + 1, report.parameters().get(index));
      }
      return Jdbc.read(statement, reader);
    }
  }

  private static Map<String, Long> waiting(final List<Map.Entry<String, Long>> found) {
    final var waiting = new LinkedHashMap<String, Long>();
    found.forEach(entry -> waiting.put(entry.getKey(), entry.getValue()));
    return waiting;
  }

  private static Row row(
      final ResultSet row,
      final ReportQuery query,
      final ReportSql sql,
      final ReportColumns columns,
      final List<Column> chosen)
      throws SQLException {
    final var group = new LinkedHashMap<String, String>();
    final var groupings = query.groupings();
    for (int index = 0; index < groupings.size(); index++) {
      group.put(groupings.get(index).key(), groupings.get(index).shown(row.getString(index + 1)));
    }
    return new Row(group, columns.values(chosen, sums(row, sql, groupings.size())));
  }

  private static Map<String, BigDecimal> sums(
      final ResultSet row, final ReportSql sql, final int after) throws SQLException {
    final var sums = new HashMap<String, BigDecimal>();
    int column = after;
    for (final var key : sql.counted()) {
      sums.put(key, row.getBigDecimal(++column));
    }
    return sums;
  }
}
