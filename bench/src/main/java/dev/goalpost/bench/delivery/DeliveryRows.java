package dev.goalpost.bench.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What the database holds of events and deliveries, by plain SQL. */
final class DeliveryRows {

  private static final String LAST_EVENT =
      "select coalesce(max(id), 0) from conversions where id > ?";
  private static final String EVENTS = "select id from conversions where id > ?";

  private static final String UNDELIVERED =
      """
      select count(*) from conversions c
        left join deliveries d on d.event_id = c.id and d.status = 'delivered'
      where c.id > ? and d.id is null
      """;

  private static final String SET_ASIDE =
      """
      update deliveries
      set status = 'skipped', reason = 'Set aside', due_at = null, claim = null,
          finished_at = utc_timestamp(6)
      where due_at is not null
      """;

  private final Connection connection;

  DeliveryRows(final Connection connection) {
    this.connection = connection;
  }

  long lastEvent() throws SQLException {
    return number(LAST_EVENT, 0);
  }

  Set<Long> eventsAfter(final long event) throws SQLException {
    final var events = new HashSet<Long>();
    try (var statement = connection.prepareStatement(EVENTS)) {
      statement.setLong(1, event);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          events.add(rows.getLong(1));
        }
      }
    }
    return events;
  }

  long undeliveredAfter(final long event) throws SQLException {
    return number(UNDELIVERED, event);
  }

  /** Ends what waits, so that one run leaves nothing to do in the next. */
  void setAsideWhatWaits() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(SET_ASIDE);
    }
  }

  private long number(final String sql, final long after) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, after);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
