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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    tables.addDestination(TRACKER, "tracker", "one");
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  @Test
  void whatIsDueIsFoundWithoutWhatWasSent() throws SQLException {
    assertThat(scanned(Claiming.DUE, TRACKER, NOON, NOON, PLENTY, 0)).isLessThan(PLENTY);
    assertThat(scanned(Claiming.GATHERED, TRACKER, NOON)).isLessThan(PLENTY);
    assertThat(scanned(Claiming.NEXT_DUE, TRACKER, 1, 0)).isLessThan(PLENTY);
    assertThat(scanned(DeliveryQueue.WITH_WORK, NOON)).isLessThan(PLENTY);
    assertThat(scanned(WaitingDeliveries.FIND, TRACKER, NOON, NOON, 0L, PLENTY, 0))
        .isLessThan(PLENTY);
  }

  @Test
  void whatIsDueIsReadInItsOrderUpToTheNumberThatIsWanted() throws SQLException {
    tables.execute("update deliveries set due_at = ?", NOON);

    assertThat(scanned(Claiming.DUE, TRACKER, NOON, NOON, 2, 1)).isLessThan(PLENTY);
    assertThat(scanned(Claiming.NEXT_DUE, TRACKER, 1, 0)).isLessThan(PLENTY);
  }

  @Test
  void whatIsFoundIsLockedByItsKeys() throws SQLException {
    assertThat(scannedByKey(Claiming.LOCK, dueAt(NOON))).isLessThan(PLENTY);
    assertThat(scannedByKey(WaitingDeliveries.LOCK, dueAt(NOON))).isLessThan(PLENTY);
  }

  @Test
  void eventsAreReadByTheirKeys() throws SQLException {
    assertThat(scannedByKey(EventReader.SELECT, List.of())).isLessThan(PLENTY);
    assertThat(scannedByKey(EventReader.SPOTS, List.of())).isLessThan(PLENTY);
  }

  /** Between being found and being locked somebody else may have had it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "due_at = null, status = 'delivered'",
        "due_at = timestamp '2100-01-01 00:00:00', claim = 5",
        "destination_id = 8"
      })
  void whatIsNotWaitingAnyMoreIsNotClaimed(final String change) throws SQLException {
    assertThat(locked(Claiming.LOCK, dueAt(NOON))).hasSize(WAITING);

    tables.execute("update deliveries set " + change);

    assertThat(locked(Claiming.LOCK, dueAt(NOON))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "due_at = null, status = 'delivered'",
        "due_at = timestamp '2000-01-01 00:00:00'",
        "due_at = timestamp '2100-01-01 00:00:00', claim = 5",
        "destination_id = 8"
      })
  void whatIsNotWaitingAnyMoreIsNotChanged(final String change) throws SQLException {
    assertThat(locked(WaitingDeliveries.LOCK, dueAt(NOON))).hasSize(WAITING);

    tables.execute("update deliveries set " + change);

    assertThat(locked(WaitingDeliveries.LOCK, dueAt(NOON))).isEmpty();
  }

  private static List<Object> dueAt(final Instant moment) {
    return List.of(TRACKER, Jdbc.stored(moment), Jdbc.stored(moment));
  }

  private List<Long> locked(final String sql, final List<?> values) throws SQLException {
    return Jdbc.queryIn(tables.connection(), sql, values, keys(), row -> row.getLong(1));
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
    return most(
        Jdbc.queryIn(
                tables.connection(),
                "explain analyze " + sql,
                values,
                keys(),
                row -> row.getString(1))
            .get(0));
  }

  private static List<Jdbc.Pair> keys() {
    return Jdbc.Pair.of(
        DeliveryTables.ACCOUNT, LongStream.rangeClosed(SENT + 1, SENT + WAITING).boxed().toList());
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
