package dev.goalpost.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goalpost.TestDatabase;
import dev.goalpost.platform.TimeOrderedIds;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever nothing was heard of for long enough is forgotten, and nobody else. */
class SilentLeadsTest {

  private static final Instant BOUND = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant BEFORE = BOUND.minus(Duration.ofDays(30));
  private static final Instant EARLIER = BEFORE.minus(Duration.ofDays(30));
  private static final Instant SINCE = BOUND.plus(Duration.ofDays(1));

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
  void aSilentLeadIsFound() throws SQLException {
    lead(1, BEFORE, null);

    assertEquals(List.of(1L), silent());
  }

  @Test
  void whoeverWasHeardOfSinceIsNot() throws SQLException {
    lead(1, SINCE, null);
    lead(2, BEFORE, null);
    sale(2, SINCE);
    lead(3, BEFORE, null);
    event(3, SINCE);
    lead(4, BEFORE, null);
    sale(4, BEFORE);
    event(4, BEFORE);

    assertEquals(List.of(4L), silent());
  }

  @Test
  void whoeverIsForgottenIsForgottenAgainOnlyAfterComingBack() throws SQLException {
    lead(1, EARLIER, EARLIER);
    lead(2, EARLIER, EARLIER);
    sale(2, BEFORE);
    lead(3, BEFORE, EARLIER);

    assertEquals(List.of(2L, 3L), silent());
  }

  private List<Long> silent() throws SQLException {
    return SilentLeads.silent(database.connection(), 0, 0, TimeOrderedIds.firstAt(BOUND)).stream()
        .map(SilentLeads.Silent::id)
        .toList();
  }

  private void lead(final long id, final Instant updatedAt, final Instant forgottenAt)
      throws SQLException {
    database.execute(
        "insert into leads (id, account_id, spot_id, click_id, clicked_at, created_at, updated_at,"
            + " forgotten_at) values (?, 0, 5, ?, ?, ?, ?, ?)",
        id,
        "click-" + id,
        EARLIER,
        EARLIER,
        updatedAt,
        forgottenAt);
  }

  private void sale(final long leadId, final Instant at) throws SQLException {
    database.execute(
        "insert into lead_goals (lead_id, goal_id, account_id, times, amount, waiting, first_at,"
            + " last_at, first_event_id, last_event_id, last_received_at)"
            + " values (?, 7, 0, 1, 0, 0, ?, ?, 1, 1, ?)",
        leadId,
        at,
        at,
        at);
  }

  private void event(final long leadId, final Instant at) throws SQLException {
    database.execute(
        "insert into lead_events (account_id, id, lead_id, type, occurred_at)"
            + " values (0, ?, ?, 'dialogue', ?)",
        TimeOrderedIds.firstAt(at),
        leadId,
        at);
  }
}
