package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.TimeOrderedIds;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsortedTest {

  private static final long TRACKER = 7;
  private static final long OTHER_TRACKER = 8;

  private DeliveryTables tables;

  @BeforeEach
  void open() throws SQLException {
    tables = new DeliveryTables();
    tables.execute(
        "insert into accounts (id, name, currency, zone, rules_version, created_at)"
            + " values (?, 'Default', 'USD', 'UTC', 2, ?)",
        DeliveryTables.ACCOUNT,
        NOON);
    addDestination(TRACKER);
    addDestination(OTHER_TRACKER);
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  @Test
  void whatWasSortedByTheRulesOfNowIsNot() throws SQLException {
    assertThat(unsorted()).hasSize(2);

    Unsorted.sorted(tables.connection(), unsorted());

    assertThat(unsorted()).isEmpty();
  }

  @Test
  void everyChangeOfTheRulesMakesItSoAgain() throws SQLException {
    Unsorted.sorted(tables.connection(), unsorted());

    tables.execute("update accounts set rules_version = 3");

    assertThat(unsorted())
        .containsExactly(
            new Unsorted(TRACKER, DeliveryTables.ACCOUNT, 2, 3, NOON),
            new Unsorted(OTHER_TRACKER, DeliveryTables.ACCOUNT, 2, 3, NOON));
  }

  @Test
  void whatIsBegunAnewThereMakesItSo() throws SQLException {
    Unsorted.sorted(tables.connection(), unsorted());

    Unsorted.note(tables.connection(), List.of(TRACKER));

    assertThat(unsorted()).extracting(Unsorted::destinationId).containsExactly(TRACKER);
  }

  @Test
  void whatIsBegunAnewDuringASortingIsNotForgotten() throws SQLException {
    Unsorted.note(tables.connection(), List.of(TRACKER));
    final var beingSorted = unsorted();

    Unsorted.note(tables.connection(), List.of(TRACKER));
    Unsorted.sorted(tables.connection(), beingSorted);

    assertThat(unsorted()).extracting(Unsorted::destinationId).containsExactly(TRACKER);
  }

  @Test
  void whereNothingWaitsThereIsNothingToSort() throws SQLException {
    tables.add(1, TRACKER, NOON.plusSeconds(1_000));
    tables.add(2, OTHER_TRACKER, NOON);
    tables.execute("update deliveries set status = 'delivered', due_at = null where id = 2");

    final var busy = SortingBatch.withWork(tables.connection(), unsorted());

    assertThat(busy).extracting(Unsorted::destinationId).containsExactly(TRACKER);
    assertThat(unsorted()).isEqualTo(busy);
  }

  @Test
  void whatIsUnderWayIsKnownByWhenItWasClaimed() throws SQLException {
    tables.add(1, TRACKER, NOON.plus(Claims.LEASE));
    tables.execute("update deliveries set claim = ?", TimeOrderedIds.firstAt(NOON));

    assertThat(isUnderWaySince(0)).isFalse();
    assertThat(isUnderWaySince(1)).isTrue();
  }

  @Test
  void aClaimThatHasRunOutIsNotUnderWay() throws SQLException {
    tables.add(1, TRACKER, NOON);
    tables.execute("update deliveries set claim = 11");

    assertThat(isUnderWaySince(1)).isFalse();
  }

  private boolean isUnderWaySince(final int seconds) throws SQLException {
    return SortingBatch.isUnderWaySince(
        tables.connection(), TRACKER, NOON.plusSeconds(seconds), NOON);
  }

  private List<Unsorted> unsorted() throws SQLException {
    return Unsorted.read(tables.connection(), NOON);
  }

  private void addDestination(final long id) throws SQLException {
    tables.addDestination(id, "tracker", "host-" + id);
  }
}
