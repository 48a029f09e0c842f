package dev.goalpost.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection that sees all tables as they were at its first read, whatever is written since. */
final class StillView implements AutoCloseable {

  private final Connection connection;
  private final Engine engine;
  private final int isolationBefore;

  private StillView(final Connection connection, final Engine engine) throws SQLException {
    this.connection = connection;
    this.engine = engine;
    this.isolationBefore = connection.getTransactionIsolation();
  }

  static StillView open(final DataSource dataSource) throws SQLException {
    final var connection = dataSource.getConnection();
    final var view = new StillView(connection, Engine.of(connection));
    connection.setTransactionIsolation(view.engine.stillness());
    connection.setAutoCommit(false);
    return view;
  }

  Connection connection() {
    return connection;
  }

  Engine engine() {
    return engine;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(isolationBefore);
    }
  }
}
