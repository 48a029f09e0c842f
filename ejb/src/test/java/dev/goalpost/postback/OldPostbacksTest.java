package dev.goalpost.postback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goalpost.TestDatabase;
import dev.goalpost.platform.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the oldest calls of one account go, some at a time. */
class OldPostbacksTest {

  private static final long OURS = 0;
  private static final long THEIRS = 1;

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
  void whatIsYoungEnoughStaysAndSoDoesWhatIsOfOthers() throws SQLException {
    add(OURS, 1);
    add(OURS, 9);
    add(OURS, 10);
    add(THEIRS, 2);

    assertEquals(OptionalLong.of(9), clear(0, 10));
    assertTrue(clear(9, 10).isEmpty());

    assertEquals(List.of(10L), left(OURS));
    assertEquals(List.of(2L), left(THEIRS));
  }

  @Test
  void muchGoesInParts() throws SQLException {
    for (long id = 1; id <= OldPostbacks.AT_ONCE + 1; id++) {
      add(OURS, id);
    }

    final var reached = clear(0, Long.MAX_VALUE);

    assertEquals(OptionalLong.of(OldPostbacks.AT_ONCE), reached);
    assertEquals(List.of(OldPostbacks.AT_ONCE + 1L), left(OURS));
  }

  private OptionalLong clear(final long after, final long before) throws SQLException {
    return OldPostbacks.clearSome(database.connection(), OURS, after, before);
  }

  private void add(final long accountId, final long id) throws SQLException {
    database.execute(
        "insert into postbacks (account_id, id, received_at, result, query)"
            + " values (?, ?, timestamp '2026-01-01 00:00:00', 'rejected', '')",
        accountId,
        id);
  }

  private List<Long> left(final long accountId) throws SQLException {
    return Jdbc.longs(
        database.connection(),
        "select id from postbacks where account_id = ? order by id",
        accountId);
  }
}
