package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

  private static final long ACCOUNT = 0;
  private static final long OTHER_ACCOUNT = 1;

  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    database = new TestDatabase();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  /** Less than one part of them, whole parts, and some more. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        Snapshot.ROWS_AT_ONCE,
        2 * Snapshot.ROWS_AT_ONCE,
        2 * Snapshot.ROWS_AT_ONCE + 1
      })
  void hasEverythingOnceInItsOrder(final int visits) throws SQLException {
    addVisits(ACCOUNT, visits);
    addVisits(OTHER_ACCOUNT, 1);

    final var slices = new ArrayList<Long>();
    try (var snapshot = Snapshot.open(dataSource(), ACCOUNT)) {
      snapshot.forEach(entry -> slices.add(entry.sliceId()));
    }

    assertThat(slices).isEqualTo(LongStream.rangeClosed(1, visits).boxed().toList());
  }

  /** Each of a slice that has the number of the visit; all of the one client of the account. */
  private void addVisits(final long accountId, final int number) throws SQLException {
    database.execute(
        "insert into lead_events (account_id, id, lead_id, type, occurred_at, slice_id, clicked_at)"
            + " select ?, x, ?, 'click', timestamp '2026-11-30 12:00:00', x,"
            + " timestamp '2026-11-30 12:00:00' from system_range(1, ?)",
        accountId,
        accountId + 1,
        number);
  }

  private JdbcDataSource dataSource() throws SQLException {
    final var dataSource = new JdbcDataSource();
    dataSource.setURL(database.connection().getMetaData().getURL());
    return dataSource;
  }
}
