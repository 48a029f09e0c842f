package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.PartSorting.Position;
import dev.goalpost.delivery.PartSorting.Sorted;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartSortingTest {

  private static final long TRACKER = 7;
  private static final long OTHER_TRACKER = 8;
  private static final int PLENTY = 100;
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

  private final FakeKind kind = new FakeKind();
  private RoutingTable routes = new RoutingTable(2, List.of());
  private DeliveryTables tables;

  @BeforeEach
  void open() throws SQLException {
    tables = new DeliveryTables();
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  @Test
  void whatLeadsNowhereAnyMoreIsSkippedWheneverItIsDue() throws SQLException {
    tables.add(1, TRACKER, NOON.minusSeconds(1));
    tables.add(2, TRACKER, TOMORROW);

    final var sorted = sort(Position.START, PLENTY);

    assertThat(sorted).isEqualTo(new Sorted(null, Set.of()));
    for (int id = 1; id <= 2; id++) {
      assertThat(tables.row(id).status()).isEqualTo("skipped");
      assertThat(tables.row(id).reason()).isEqualTo(kind.withoutRoute());
      assertThat(tables.row(id).dueAt()).isNull();
    }
  }

  @Test
  void whatLeadsElsewhereNowIsHandedOverAtOnceWithItsAttempts() throws SQLException {
    routes = leadingTo(OTHER_TRACKER, DeliveryTables.SPOT);
    tables.add(1, TRACKER, TOMORROW);
    tables.execute(
        "update deliveries set status = 'retrying', attempts = 5, tries = 3, next_cause = 'retry'");

    final var sorted = sort(Position.START, PLENTY);

    assertThat(sorted.movedTo()).containsExactly(OTHER_TRACKER);
    assertThat(tables.row(1))
        .isEqualTo(new DeliveryTables.Row("retrying", null, NOON, null, OTHER_TRACKER));
    assertThat(count("attempts = 5 and tries = 3")).isEqualTo(1);
  }

  @Test
  void aReplayKeepsToItsRateWhenItIsHandedOver() throws SQLException {
    routes = leadingTo(OTHER_TRACKER, null);
    tables.add(1, TRACKER, NOON.minusSeconds(10));
    tables.add(2, TRACKER, NOON.plusSeconds(10));
    tables.execute("update deliveries set next_cause = 'replay'");

    sort(Position.START, PLENTY);

    assertThat(tables.row(1).dueAt()).isEqualTo(NOON);
    assertThat(tables.row(2).dueAt()).isEqualTo(NOON.plusSeconds(10));
    assertThat(tables.row(2).destinationId()).isEqualTo(OTHER_TRACKER);
  }

  @Test
  void whatStillGoesThereStaysAsItIs() throws SQLException {
    routes = leadingTo(TRACKER, null);
    tables.add(1, TRACKER, TOMORROW);
    final var before = tables.row(1);

    final var sorted = sort(Position.START, PLENTY);

    assertThat(sorted).isEqualTo(new Sorted(null, Set.of()));
    assertThat(tables.row(1)).isEqualTo(before);
  }

  @Test
  void eachSpotsEventsAreSortedByTheRoutesOfTheirOwnSpot() throws SQLException {
    routes = leadingTo(TRACKER, DeliveryTables.SPOT + 1);
    tables.add(1, TRACKER, NOON);
    tables.add(2, TRACKER, NOON);
    tables.execute("update conversions set spot_id = ? where id = 2", DeliveryTables.SPOT + 1);

    sort(Position.START, PLENTY);

    assertThat(tables.row(1).status()).isEqualTo("skipped");
    assertThat(tables.row(2).status()).isEqualTo("pending");
  }

  @Test
  void whatIsUnderWayIsLeftToItsLaneUntilTheClaimRunsOut() throws SQLException {
    tables.add(1, TRACKER, NOON.plusSeconds(30));
    tables.add(2, TRACKER, NOON.minusSeconds(1));
    tables.execute("update deliveries set claim = 11");

    sort(Position.START, PLENTY);

    assertThat(tables.row(1).claim()).isEqualTo(11);
    assertThat(tables.row(1).status()).isEqualTo("pending");
    assertThat(tables.row(2).claim()).isNull();
    assertThat(tables.row(2).status()).isEqualTo("skipped");
  }

  @Test
  void whatIsFinishedOrGoesElsewhereIsNoneOfItsBusiness() throws SQLException {
    tables.add(1, OTHER_TRACKER, NOON);
    tables.add(2, TRACKER, NOON);
    tables.execute("update deliveries set status = 'delivered', due_at = null where id = 2");

    sort(Position.START, PLENTY);

    assertThat(tables.row(1).status()).isEqualTo("pending");
    assertThat(tables.row(2).status()).isEqualTo("delivered");
  }

  @Test
  void oneAfterTheOtherThePartsAreAllThatWaits() throws SQLException {
    for (int id = 1; id <= 4; id++) {
      tables.add(id, TRACKER, NOON);
    }
    for (int id = 5; id <= 7; id++) {
      tables.add(id, TRACKER, TOMORROW.plusSeconds(id));
    }

    int parts = 0;
    for (var start = Position.START; start != null; start = sort(start, 3).end()) {
      assertThat(count("status = 'skipped'")).isEqualTo(parts * 3);
      parts++;
    }

    assertThat(parts).isEqualTo(3);
    assertThat(count("status = 'skipped'")).isEqualTo(7);
  }

  @Test
  void partsOfWhatStaysGoOnWhereTheLastOneEnded() throws SQLException {
    routes = leadingTo(TRACKER, null);
    for (int id = 1; id <= 5; id++) {
      tables.add(id, TRACKER, id <= 3 ? NOON : TOMORROW);
    }

    final var first = sort(Position.START, 2);
    final var second = sort(first.end(), 2);
    final var third = sort(second.end(), 2);

    assertThat(first.end()).isEqualTo(new Position(NOON, 2));
    assertThat(second.end()).isEqualTo(new Position(TOMORROW, 4));
    assertThat(third.end()).isNull();
  }

  private Sorted sort(final Position start, final int most) throws SQLException {
    final var target = new Target(TRACKER, DeliveryTables.ACCOUNT, "tracker", "tracker");
    final var sorting = new Sorting(tables.connection(), target, Optional.of(kind), routes, NOON);
    return new PartSorting(tables.connection(), target, sorting, NOON).sort(start, most);
  }

  private long count(final String condition) throws SQLException {
    return tables.number("select count(*) from deliveries where " + condition);
  }

  private RoutingTable leadingTo(final long destinationId, final Long spotId) {
    return new RoutingTable(
        2, List.of(new Leg(destinationId, kind, new FakeRoute(DeliveryTables.GOAL, spotId, "x"))));
  }
}
