package dev.goalpost.delivery;

import static dev.goalpost.delivery.LaneBench.CONCURRENCY;
import static dev.goalpost.delivery.LaneBench.FAILURES_IN_A_ROW;
import static dev.goalpost.delivery.LaneBench.TRACKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.NoRoom;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {

  private static final long OTHER = 2;
  private static final DeliveryOutcome DOWN = new Unavailable("It is down.", null);

  private final LaneBench bench = new LaneBench();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void sendsAllThatIsDueAndHasEachAttemptRecorded() {
    bench.becomesDue(TRACKER, new FakeKind(), 1_000);

    bench.lane(TRACKER).wake();

    await().untilAsserted(() -> assertThat(bench.recorded()).hasSize(1_000));
    assertThat(bench.recorded()).allMatch(Attempt::isDelivered);
    assertThat(bench.recorded()).extracting(one -> one.delivery().id()).doesNotHaveDuplicates();
  }

  @Test
  void neverHasMoreCallsUnderWayThanTheDestinationTakesAtOnce() {
    final var slow = new FakeKind().hanging();
    bench.becomesDue(TRACKER, slow, 40);

    bench.lane(TRACKER).wake();

    for (int answers = 0; answers < 40; answers++) {
      await().until(() -> slow.open() > 0);
      slow.answerOne(new Accepted());
    }
    await().untilAsserted(() -> assertThat(bench.recorded()).hasSize(40));
    assertThat(slow.mostOpen()).isEqualTo(CONCURRENCY);
  }

  @Test
  void fillsTheRoomThereIsWithoutWaitingForTheFirstAnswer() {
    final var slow = new FakeKind().hanging();
    bench.becomesDue(TRACKER, slow, 40);

    bench.lane(TRACKER).wake();

    await().untilAsserted(() -> assertThat(slow.open()).isEqualTo(CONCURRENCY));
  }

  @Test
  void aDestinationThatHangsHoldsNoThreadThatAnotherNeeds() {
    final var hanging = new FakeKind().hanging();
    bench.becomesDue(TRACKER, hanging, 40);
    bench.becomesDue(OTHER, new FakeKind(), 500);
    bench.lane(TRACKER).wake();
    await().until(() -> hanging.open() > 0);

    bench.lane(OTHER).wake();

    await().untilAsserted(() -> assertThat(bench.recorded()).hasSize(500));
  }

  @Test
  void claimsABoundedNumberHoweverMuchIsDue() {
    bench.becomesDue(TRACKER, new FakeKind().hanging(), 10_000);

    bench.lane(TRACKER).wake();

    await().until(() -> !bench.claims().isEmpty());
    assertThat(bench.waiting(TRACKER)).isGreaterThan(9_000);
  }

  @Test
  void sendsTogetherWhatTheKindCanSendTogether() {
    final var batching = new FakeKind().batching(10);
    bench.becomesDue(TRACKER, batching, 200);

    bench.lane(TRACKER).wake();

    await().untilAsserted(() -> assertThat(bench.recorded()).hasSize(200));
    assertThat(batching.calls()).allMatch(call -> call.size() <= 10);
    assertThat(batching.calls()).hasSizeLessThan(100);
  }

  @Test
  void whatIsRejectedTogetherGoesAgainAlone() {
    final var picky = new FakeKind().batching(10).rejectingCompany();
    bench.becomesDue(TRACKER, picky, 30);

    bench.lane(TRACKER).wake();

    await().untilAsserted(() -> assertThat(bench.recorded()).hasSize(30));
    assertThat(bench.recorded()).allMatch(Attempt::isDelivered);
    assertThat(picky.calls()).anyMatch(call -> call.size() > 1);
  }

  @Test
  void stopsClaimingWhileTheDestinationIsDownAndGivesBackWhatItHas() {
    bench.becomesDue(TRACKER, new FakeKind().answering(DOWN), 1_000);

    bench.lane(TRACKER).wake();

    await().until(() -> bench.recorded().size() >= FAILURES_IN_A_ROW);
    await()
        .during(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(bench.recorded()).hasSizeLessThan(50));
  }

  @Test
  void triesASingleDeliveryWhetherADestinationIsUpAgain() {
    final var down = new FakeKind().answering(DOWN);
    bench.becomesDue(TRACKER, down, 1_000);
    bench.lane(TRACKER).wake();
    await().until(() -> bench.recorded().size() >= FAILURES_IN_A_ROW);

    down.answering(new Accepted());

    await().untilAsserted(() -> assertThat(bench.recorded()).hasSize(1_000));
    assertThat(bench.claims()).contains(1);
  }

  @Test
  void sendsNothingMoreToADestinationThatIsGone() {
    final var gone = new FakeKind().hanging();
    bench.becomesDue(TRACKER, gone, 40);
    bench.lane(TRACKER).wake();
    await().until(() -> gone.open() == CONCURRENCY);

    gone.answerOne(new Gone("410"));
    await().until(() -> bench.recorded().size() == 1);
    bench.pause();

    for (int answers = 1; answers < CONCURRENCY; answers++) {
      gone.answerOne(new Accepted());
    }
    await().until(() -> bench.recorded().size() == CONCURRENCY);
    assertThat(gone.calls()).hasSize(CONCURRENCY);
  }

  @Test
  void aKindThatFailsIsRecordedAsAFailedAttempt() {
    bench.becomesDue(TRACKER, new FakeKind().throwing(new IllegalStateException("a bug")), 1);

    bench.lane(TRACKER).wake();

    await().untilAsserted(() -> assertThat(bench.recorded()).hasSize(1));
    assertThat(bench.recorded().get(0).outcome()).isInstanceOf(Unavailable.class);
  }

  @Test
  void whatFindsNoRoomIsNoAttemptAndGoesBackUntilThereIsSome() {
    final var busy = new FakeKind().answering(new NoRoom("All lines are busy."));
    bench.becomesDue(TRACKER, busy, 40);
    bench.lane(TRACKER).wake();
    await().until(() -> !bench.givenBack().isEmpty());
    assertThat(bench.recorded()).isEmpty();

    busy.answering(new Accepted());

    await().until(() -> bench.recorded().size() == 40);
    assertThat(bench.recorded()).allMatch(Attempt::isDelivered);
  }

  @Test
  void claimsNothingWhileAttemptsWaitToBeRecordedThatMayHaveDeliveredIt() {
    bench.recorderIsBehind(true);
    bench.becomesDue(TRACKER, new FakeKind(), 40);
    bench.lane(TRACKER).wake();
    await()
        .during(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(bench.claims()).isEmpty());

    bench.recorderIsBehind(false);

    await().untilAsserted(() -> assertThat(bench.recorded()).hasSize(40));
  }

  @Test
  void keepsTheRateOfItsDestination() {
    bench.limitTo(20);
    bench.becomesDue(TRACKER, new FakeKind(), 1_000);

    bench.lane(TRACKER).wake();

    await()
        .during(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(bench.recorded()).hasSizeLessThan(30));
    await().untilAsserted(() -> assertThat(bench.recorded()).hasSizeGreaterThan(30));
  }

  @Test
  void aClosedLaneGivesBackWhatItHasNotSentAndWaitsForWhatIsUnderWay() {
    final var slow = new FakeKind().hanging();
    bench.becomesDue(TRACKER, slow, 200);
    final var lane = bench.lane(TRACKER);
    lane.wake();
    await().until(() -> slow.open() == CONCURRENCY);

    final var emptied = lane.close();
    assertThat(emptied).isNotDone();
    for (int answers = 0; answers < CONCURRENCY; answers++) {
      slow.answerOne(new Accepted());
    }

    await().until(emptied::isDone);
    assertThat(bench.recorded()).hasSize(CONCURRENCY);
    assertThat(CONCURRENCY + bench.waiting(TRACKER)).isEqualTo(200);
  }

  @Test
  void whatWaitedTooLongForItsTurnIsClaimedAgainAtOnce() {
    bench.limitTo(5);
    bench.becomesDue(TRACKER, new FakeKind(), 20);
    bench.lane(TRACKER).wake();
    await().until(() -> !bench.recorded().isEmpty());

    bench.timePasses(Claims.LEASE);

    await().until(() -> !bench.givenBack().isEmpty());
    await().until(() -> bench.recorded().size() == 20);
  }

  @Test
  void aPauseHoldsWhatIsClaimedButNotSent() {
    bench.limitTo(5);
    bench.becomesDue(TRACKER, new FakeKind(), 40);
    final var lane = bench.lane(TRACKER);
    lane.wake();
    await().until(() -> !bench.recorded().isEmpty());

    bench.pause();
    lane.recall();

    await().until(() -> !bench.givenBack().isEmpty());
    await().until(() -> bench.waiting(TRACKER) + bench.recorded().size() == 40);
    final int sent = bench.recorded().size();
    await().during(Duration.ofMillis(500)).until(() -> bench.recorded().size() == sent);
  }
}
