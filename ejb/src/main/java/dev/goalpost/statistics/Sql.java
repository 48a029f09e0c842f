package dev.goalpost.statistics;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of SQL together with the values of its question marks, so that the two cannot get out of
 * step. What a caller wrote is always a value.
 */
record Sql(String text, List<Object> values) {

  private static final int ROWS_AT_ONCE = 2_000;

  static Sql of(final String text, final Object... values) {
    return new Sql(text, Arrays.asList(values));
  }

  Sql then(final String more, final Object... moreValues) {
    return then(of(more, moreValues));
  }

  Sql then(final Sql more) {
    final var all = new ArrayList<>(values);
    all.addAll(more.values);
    return new Sql(text + more.text, all);
  }

  /** {@code parts} one after the other; nothing for none. */
  static Sql join(final String separator, final List<Sql> parts) {
    return parts.stream()
        .reduce((one, other) -> one.then(separator).then(other))
        .orElseGet(() -> of(""));
  }

  <T> List<T> read(final Connection connection, final Jdbc.RowReader<T> reader)
      throws SQLException {
    try (var statement = prepare(connection)) {
      return Jdbc.read(statement, reader);
    }
  }

  /** Who is given rows. */
  @FunctionalInterface
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** Hands on row by row as they come, so that memory does not grow with them. */
  void stream(final Connection connection, final RowTaker taker) throws SQLException {
    try (var statement = prepare(connection)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }

  private PreparedStatement prepare(final Connection connection) throws SQLException {
    final var statement =
        connection.prepareStatement(text, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    for (int index = 0; index < values.size(); index++) {
      Jdbc.set(statement, index + 1, values.get(index));
    }
    return statement;
  }
}
