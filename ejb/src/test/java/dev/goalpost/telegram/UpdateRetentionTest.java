package dev.goalpost.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goalpost.TestDatabase;
import dev.goalpost.platform.Jdbc;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which updates were taken is forgotten after some days, some at a time. */
class UpdateRetentionTest {

  private static final Instant BOUND = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant BEFORE = BOUND.minusSeconds(1);

  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    database = new TestDatabase();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void whatIsYoungStaysThoughAnotherSpotHadTheSameNumber() throws SQLException {
    take(5, 1, BEFORE);
    take(5, 2, BOUND);
    take(6, 1, BOUND);
    take(6, 3, BEFORE);

    assertEquals(2, forget());

    assertEquals(List.of(2L), left(5));
    assertEquals(List.of(1L), left(6));
    assertEquals(0, forget());
  }

  @Test
  void muchGoesInPartsTheOldestFirst() throws SQLException {
    take(5, 0, BEFORE);
    for (int number = 1; number <= UpdateRetention.AT_ONCE; number++) {
      take(5, number, BEFORE.minusSeconds(number));
    }

    assertEquals(UpdateRetention.AT_ONCE, forget());

    assertEquals(List.of(0L), left(5));
  }

  @Test
  void theOldOnesAreFoundWithoutReadingAll() throws SQLException {
    try (var query = database.connection().prepareStatement("explain " + UpdateRetention.OLD)) {
      query.setObject(1, Jdbc.stored(BOUND));
      final var plan = Jdbc.read(query, row -> row.getString(1)).get(0);

      assertTrue(plan.contains("telegram_updates_by_time"), plan);
    }
  }

  private int forget() throws SQLException {
    return UpdateRetention.forgetSome(database.connection(), BOUND);
  }

  private void take(final long spotId, final long updateId, final Instant at) throws SQLException {
    database.execute(
        "insert into telegram_updates (spot_id, update_id, received_at) values (?, ?, ?)",
        spotId,
        updateId,
        at);
  }

  private List<Long> left(final long spotId) throws SQLException {
    return Jdbc.longs(
        database.connection(),
        "select update_id from telegram_updates where spot_id = ? order by update_id",
        spotId);
  }
}
