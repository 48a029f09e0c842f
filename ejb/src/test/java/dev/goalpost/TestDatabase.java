package dev.goalpost;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A database of its own, in memory, with all tables. */
public final class TestDatabase implements AutoCloseable {

  private final Connection connection;

  public TestDatabase() throws SQLException {
    final var url =
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    connection = DriverManager.getConnection(url);
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  public Connection connection() {
    return connection;
  }

  /**
   * @param values moments as {@link Instant}
   */
  public void execute(final String sql, final Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        final var value = values[index];
        statement.setObject(
            index + 1, value instanceof Instant moment ? Jdbc.stored(moment) : value);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
