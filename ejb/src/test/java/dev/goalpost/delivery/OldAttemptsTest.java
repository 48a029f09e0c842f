package dev.goalpost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goalpost.TestDatabase;
import dev.goalpost.platform.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Attempts go by their own age, not by that of their delivery. */
class OldAttemptsTest {

  @Test
  void ofAnOldDeliveryALateAttemptStays() throws SQLException {
    try (var database = new TestDatabase()) {
      add(database, 1, 2);
      add(database, 1, 30);
      add(database, 5, 6);

      assertEquals(OptionalLong.of(6), OldAttempts.clearSome(database.connection(), 0, 0, 30));

      assertEquals(
          List.of(30L), Jdbc.longs(database.connection(), "select id from delivery_attempts"));
    }
  }

  private static void add(final TestDatabase database, final long deliveryId, final long id)
      throws SQLException {
    database.execute(
        "insert into delivery_attempts (delivery_id, id, account_id, made_at, cause, outcome,"
            + " duration_ms) values (?, ?, 0, timestamp '2026-01-01 00:00:00', 'first', 'ok', 1)",
        deliveryId,
        id);
  }
}
