package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;

/** A database of its own, with one lead, its conversions and their deliveries. */
final class DeliveryTables implements AutoCloseable {

  static final long ACCOUNT = 0;
  static final long GOAL = 40;
  static final long SPOT = 50;

  private static final AtomicLong COUNT = new AtomicLong();

  private final Connection connection;

  /** A stored delivery. */
  record Row(String status, String reason, Instant dueAt, Long claim, long destinationId) {}

  DeliveryTables() throws SQLException {
    final var url =
        "jdbc:h2:mem:deliveries"
            + COUNT.incrementAndGet()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    connection = DriverManager.getConnection(url);
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    execute(
        "insert into leads (id, account_id, spot_id, click_id, clicked_at, created_at, updated_at)"
            + " values (1, ?, ?, 'click-1', ?, ?, ?)",
        ACCOUNT,
        SPOT,
        Jdbc.stored(DeliveryBuilder.NOON),
        Jdbc.stored(DeliveryBuilder.NOON),
        Jdbc.stored(DeliveryBuilder.NOON));
  }

  Connection connection() {
    return connection;
  }

  /** An active destination whose name and identity are as {@code name}. */
  void addDestination(final long id, final String kind, final String name) throws SQLException {
    execute(
        "insert into destinations (id, account_id, kind, name, identity, state, created_at)"
            + " values (?, ?, ?, ?, ?, 'active', ?)",
        id,
        ACCOUNT,
        kind,
        name,
        name,
        DeliveryBuilder.NOON);
  }

  /** A conversion and its delivery, which falls due at {@code due}. */
  void add(final long id, final long destinationId, final Instant due) throws SQLException {
    execute(
        "insert into conversions (id, account_id, lead_id, spot_id, goal_id, goal, sent_goal,"
            + " click_id, currency, occurred_at, received_at)"
            + " values (?, ?, 1, ?, ?, 'dep', 'dep', 'click-1', 'USD', ?, ?)",
        id,
        ACCOUNT,
        SPOT,
        GOAL,
        Jdbc.stored(DeliveryBuilder.NOON),
        Jdbc.stored(DeliveryBuilder.NOON));
    execute(
        "insert into deliveries (id, account_id, destination_id, event_id, goal_id, goal, click_id,"
            + " status, attempts, tries, next_cause, due_at)"
            + " values (?, ?, ?, ?, ?, 'dep', 'click-1', 'pending', 0, 0, 'first', ?)",
        id,
        ACCOUNT,
        destinationId,
        id,
        GOAL,
        Jdbc.stored(due));
  }

  Row row(final long id) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select status, reason, due_at, claim, destination_id from deliveries where id = ?")) {
      statement.setLong(1, id);
      return Jdbc.read(statement, DeliveryTables::row).get(0);
    }
  }

  /** The single number that {@code sql} selects. */
  long number(final String sql) throws SQLException {
    return Jdbc.longs(connection, sql).get(0);
  }

  private static Row row(final ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        row.getString(2),
        Jdbc.instant(row, 3),
        row.getObject(4, Long.class),
        row.getLong(5));
  }

  /**
   * @param values moments as {@link Instant}
   */
  void execute(final String sql, final Object... values) throws SQLException {
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
