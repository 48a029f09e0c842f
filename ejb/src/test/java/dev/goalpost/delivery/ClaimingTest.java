package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimingTest {

  private static final long TRACKER = 7;
  private static final long OTHER_TRACKER = 8;
  private static final int PLENTY = 100;

  private final FakeKind kind = new FakeKind();
  private RoutingTable routes = leadingTo(TRACKER);
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
  void takesWhatIsDueWithAllThatMayBeToldOfIt() throws SQLException {
    tables.add(1, TRACKER, NOON);

    final var caught = claim(11, PLENTY, NOON);

    assertThat(caught.deliveries()).hasSize(1);
    final var event = caught.deliveries().get(0).outgoing().event();
    assertThat(event.id()).isEqualTo(1);
    assertThat(event.goal()).isEqualTo("dep");
    assertThat(event.lead().clickId()).isEqualTo("click-1");
  }

  @Test
  void leavesAloneWhatIsNotDueYetAndSaysWhenItWillBe() throws SQLException {
    tables.add(1, TRACKER, NOON.plusSeconds(30));

    final var caught = claim(11, PLENTY, NOON);

    assertThat(caught.deliveries()).isEmpty();
    assertThat(caught.nextDue()).isEqualTo(NOON.plusSeconds(30));
  }

  @Test
  void whatGathersWaitsForTheFirstToFallDueAndThenGoesTogether() throws SQLException {
    kind.gathering(Duration.ofSeconds(60)).batching(PLENTY);
    tables.add(1, TRACKER, NOON.plusSeconds(60));
    tables.add(2, TRACKER, NOON.plusSeconds(90));

    assertThat(claim(11, PLENTY, NOON.plusSeconds(59)).deliveries()).isEmpty();
    assertThat(claim(12, PLENTY, NOON.plusSeconds(60)).deliveries()).hasSize(2);
  }

  @Test
  void whatFillsABatchWaitsNoLonger() throws SQLException {
    kind.gathering(Duration.ofSeconds(60)).batching(2);
    tables.add(1, TRACKER, NOON.plusSeconds(50));
    assertThat(claim(11, PLENTY, NOON).deliveries()).isEmpty();

    tables.add(2, TRACKER, NOON.plusSeconds(60));

    assertThat(claim(12, PLENTY, NOON).deliveries()).hasSize(2);
  }

  @Test
  void whatGathersIsClaimedAsAWholeHoweverLittleWasAskedFor() throws SQLException {
    kind.gathering(Duration.ofSeconds(60)).batching(PLENTY);
    for (int id = 1; id <= 40; id++) {
      tables.add(id, TRACKER, NOON);
    }

    assertThat(claim(11, 16, NOON).deliveries()).hasSize(40);
  }

  @Test
  void whatIsTriedAgainKeepsToItsTimeAlsoWhereOthersGather() throws SQLException {
    kind.gathering(Duration.ofSeconds(60)).batching(PLENTY);
    tables.add(1, TRACKER, NOON);
    tables.add(2, TRACKER, NOON.plusSeconds(30));
    tables.execute("update deliveries set status = 'retrying' where id = 2");

    assertThat(claim(11, PLENTY, NOON).deliveries())
        .extracting(ClaimedDelivery::id)
        .containsExactly(1L);
    assertThat(claim(12, PLENTY, NOON.plusSeconds(30)).deliveries()).hasSize(1);
  }

  @Test
  void leavesAloneWhatGoesElsewhere() throws SQLException {
    tables.add(1, OTHER_TRACKER, NOON);

    assertThat(claim(11, PLENTY, NOON).taken()).isZero();
  }

  @Test
  void theLongestDueGoesFirst() throws SQLException {
    tables.add(1, TRACKER, NOON.minusSeconds(1));
    tables.add(2, TRACKER, NOON.minusSeconds(3));
    tables.add(3, TRACKER, NOON.minusSeconds(2));

    assertThat(claim(11, 2, NOON).deliveries())
        .extracting(ClaimedDelivery::id)
        .containsExactly(2L, 3L);
  }

  @Test
  void nobodyElseGetsWhatIsClaimed() throws SQLException {
    tables.add(1, TRACKER, NOON);
    claim(11, PLENTY, NOON);

    assertThat(claim(12, PLENTY, NOON.plusSeconds(1)).taken()).isZero();
    assertThat(tables.row(1).claim()).isEqualTo(11);
  }

  @Test
  void aClaimWhoseHolderDiedRunsOutByItself() throws SQLException {
    tables.add(1, TRACKER, NOON);
    claim(11, PLENTY, NOON);

    final var later = claim(12, PLENTY, NOON.plus(Claims.LEASE));

    assertThat(later.deliveries()).extracting(ClaimedDelivery::claim).containsExactly(12L);
    assertThat(tables.row(1).claim()).isEqualTo(12);
  }

  @Test
  void aDeliveryWhoseGoalLeadsNowhereAnyMoreIsSkippedAndSaysWhy() throws SQLException {
    tables.add(1, TRACKER, NOON);
    routes = new RoutingTable(2, List.of());

    final var caught = claim(11, PLENTY, NOON);

    assertThat(caught.deliveries()).isEmpty();
    assertThat(tables.row(1).status()).isEqualTo("skipped");
    assertThat(tables.row(1).reason()).isEqualTo(kind.withoutRoute());
    assertThat(tables.row(1).dueAt()).isNull();
  }

  @Test
  void aDeliveryWhoseGoalLeadsElsewhereNowIsHandedOver() throws SQLException {
    tables.add(1, TRACKER, NOON);
    routes = leadingTo(OTHER_TRACKER);

    final var caught = claim(11, PLENTY, NOON);

    assertThat(caught.deliveries()).isEmpty();
    assertThat(caught.movedTo()).containsExactly(OTHER_TRACKER);
    assertThat(tables.row(1).destinationId()).isEqualTo(OTHER_TRACKER);
    assertThat(tables.row(1).dueAt()).isEqualTo(NOON);
  }

  @Test
  void aDeliveryOfAKindThatIsNoMoreIsSkipped() throws SQLException {
    tables.add(1, TRACKER, NOON);

    claiming(11, NOON, Optional.empty()).claim(PLENTY);

    assertThat(tables.row(1).status()).isEqualTo("skipped");
  }

  private Catch claim(final long token, final int most, final Instant now) throws SQLException {
    return claiming(token, now, Optional.of(kind)).claim(most);
  }

  private Claiming claiming(
      final long token, final Instant now, final Optional<DestinationKind> sender) {
    final var target = new Target(TRACKER, DeliveryTables.ACCOUNT, "tracker", "tracker");
    final var state = new LaneState(target, "fake", false, null, null, 1);
    return new Claiming(tables.connection(), state, sender, routes, token, now);
  }

  private RoutingTable leadingTo(final long destinationId) {
    return new RoutingTable(
        1, List.of(new Leg(destinationId, kind, new FakeRoute(DeliveryTables.GOAL, null, "x"))));
  }
}
