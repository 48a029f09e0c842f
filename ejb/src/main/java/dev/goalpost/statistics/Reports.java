package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Jdbc;
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

  /** With all that was committed before. */
  public Report report(final ReportQuery query) {
    final var columns = ReportColumns.chosen(query.columns());
    query.groupings();
    catchUp();
    try (var connection = dataSource.getConnection()) {
      return read(connection, query, columns);
    } catch (final SQLException e) {
      throw new IllegalStateException("The totals could not be read", e);
    }
  }

  private void catchUp() {
    postings.post(AccountScope.current());
  }

  private static Report read(
      final Connection connection, final ReportQuery query, final List<Column> columns)
      throws SQLException {
    final long accountId = AccountScope.current();
    final int edition = Editions.find(connection, accountId).map(Edition::number).orElse(1);
    final boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    final var groups = new ReportSql(query, h2);
    final var totals = new ReportSql(query, h2);
    final var waiting = new ReportSql(query, h2);
    return new Report(
        columns,
        run(connection, groups.groups(accountId, edition), groups, row -> row(row, query, columns)),
        run(
                connection,
                totals.totals(accountId, edition),
                totals,
                row -> ReportColumns.values(columns, sums(row, 0)))
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

  private static Row row(final ResultSet row, final ReportQuery query, final List<Column> columns)
      throws SQLException {
    final var group = new LinkedHashMap<String, String>();
    final var groupings = query.groupings();
    for (int index = 0; index < groupings.size(); index++) {
      group.put(groupings.get(index).key(), groupings.get(index).shown(row.getString(index + 1)));
    }
    return new Row(group, ReportColumns.values(columns, sums(row, groupings.size())));
  }

  private static Map<String, BigDecimal> sums(final ResultSet row, final int after)
      throws SQLException {
    final var sums = new HashMap<String, BigDecimal>();
    int column = after;
    for (final var key : ReportSql.counted()) {
      sums.put(key, row.getBigDecimal(++column));
    }
    return sums;
  }
}
