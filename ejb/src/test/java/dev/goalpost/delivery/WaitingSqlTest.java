package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.Jdbc;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much the embedded database reads to find the little that waits among all that was sent. */
class WaitingSqlTest {

  private static final long TRACKER = 7;
  private static final int SENT = 500;
  private static final int WAITING = 3;
  private static final int PLENTY = 100;

  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private DeliveryTables tables;

  @BeforeEach
  void fill() throws SQLException {
    tables = new DeliveryTables();
    for (int id = 1; id <= SENT + WAITING; id++) {
      tables.add(id, TRACKER, id <= SENT ? null : NOON);
    }
    tables.execute(
        "insert into destinations (id, account_id, kind, name, identity, state, created_at)"
            + " values (?, ?, 'tracker', 'one', 'one', 'active', ?)",
        TRACKER,
        DeliveryTables.ACCOUNT,
        NOON);
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  @Test
  void whatIsDueIsFoundWithoutWhatWasSent() throws SQLException {
    assertThat(scanned(Claiming.DUE, TRACKER, NOON, NOON, PLENTY)).isLessThan(PLENTY);
    assertThat(scanned(Claiming.GATHERED, TRACKER, NOON)).isLessThan(PLENTY);
    assertThat(scanned(Claiming.NEXT_DUE, TRACKER, 1)).isLessThan(PLENTY);
    assertThat(scanned(DeliveryQueue.WITH_WORK, NOON)).isLessThan(PLENTY);
    assertThat(scanned(WaitingDeliveries.FIND, TRACKER, NOON.minusSeconds(1), NOON, 0L, PLENTY))
        .isLessThan(PLENTY);
  }

  @Test
  void whatIsDueIsReadInItsOrderUpToTheNumberThatIsWanted() throws SQLException {
    tables.execute("update deliveries set due_at = ?", NOON);

    assertThat(scanned(Claiming.DUE, TRACKER, NOON, NOON, 2)).isLessThan(PLENTY);
    assertThat(scanned(Claiming.NEXT_DUE, TRACKER, 1)).isLessThan(PLENTY);
  }

  @Test
  void whatIsFoundIsLockedByItsKeys() throws SQLException {
    final var due = List.of(TRACKER, Jdbc.stored(NOON), Jdbc.stored(NOON));

    assertThat(scannedByKey(Claiming.LOCK, due)).isLessThan(PLENTY);
    assertThat(scannedByKey(WaitingDeliveries.LOCK, due)).isLessThan(PLENTY);
  }

  @Test
  void eventsAreReadByTheirKeys() throws SQLException {
    assertThat(scannedByKey("select id from conversions where (account_id, id) in (?)", List.of()))
        .isLessThan(PLENTY);
  }

  private int scanned(final String sql, final Object... values) throws SQLException {
    try (var statement = tables.connection().prepareStatement("explain analyze " + sql)) {
      for (int index = 0; index < values.length; index++) {
        final var value = values[index];
        Jdbc.set(
            statement, index + 1, value instanceof Instant moment ? Jdbc.stored(moment) : value);
      }
      return most(Jdbc.read(statement, row -> row.getString(1)).get(0));
    }
  }

  private int scannedByKey(final String sql, final List<?> values) throws SQLException {
    final var keys =
        Jdbc.Pair.of(
            DeliveryTables.ACCOUNT, LongStream.rangeClosed(SENT, SENT + WAITING).boxed().toList());
    return most(
        Jdbc.queryIn(
                tables.connection(),
                "explain analyze " + sql,
                values,
                keys,
                row -> row.getString(1))
            .get(0));
  }

  private static int most(final String plan) {
    return SCANNED
        .matcher(plan)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElseThrow();
  }
}
