package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.NoRoom;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final DeliveryOutcome DOWN = new Unavailable("It is down.", null);
  private static final DeliveryOutcome NO_ROOM = new NoRoom("All lines are busy.");
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration REST = Duration.ofMillis(200);

  private final AtomicLong nanos = new AtomicLong();
  private final Gate gate = new Gate(new LaneLimits(16, BigDecimal.ZERO, 3, REST), nanos::get);

  @Test
  void callsLeaveAsLongAsNothingIsWrong() {
    assertThat(gate.closedFor()).isZero();
    assertThat(gate.turnIn()).isZero();
    assertThat(gate.isPassed()).isTrue();
  }

  @Test
  void itClosesAfterFailuresInARow() {
    answer(DOWN, DOWN);
    assertThat(gate.closedFor()).isZero();

    answer(DOWN);

    assertThat(gate.closedFor()).isPositive().isLessThanOrEqualTo(REST);
  }

  @Test
  void anAnswerOfAnyKindShowsThatTheDestinationIsUp() {
    answer(DOWN, DOWN, new Rejected("Wrong."), DOWN, DOWN);

    assertThat(gate.closedFor()).isZero();
  }

  @Test
  void afterARestOneCallFindsOutWhetherItIsUp() {
    answer(DOWN, DOWN, DOWN);
    await().until(() -> gate.closedFor().isZero());

    assertThat(gate.isProbing()).isTrue();
    assertThat(gate.isPassed()).isTrue();
    assertThat(gate.isPassed()).isFalse();
  }

  @Test
  void itOpensOnceTheDestinationIsUp() {
    answer(DOWN, DOWN, DOWN);
    await().until(() -> gate.closedFor().isZero());

    answer(new Accepted());

    assertThat(gate.isProbing()).isFalse();
    assertThat(gate.isPassed()).isTrue();
  }

  @Test
  void itStaysClosedWhileTheDestinationIsDown() {
    answer(DOWN, DOWN, DOWN);
    await().until(() -> gate.closedFor().isZero());

    answer(DOWN);

    assertThat(gate.closedFor()).isPositive();
  }

  @Test
  void aDestinationThatWantsLessGetsTheRestItAsksFor() {
    answer(new Throttled("Slow down.", Duration.ofSeconds(5)));
    assertThat(gate.closedFor()).isEqualTo(Duration.ofSeconds(5));

    nanos.addAndGet(Duration.ofSeconds(5).toNanos());

    assertThat(gate.closedFor()).isZero();
  }

  @Test
  void aDestinationThatIsDownGetsTheRestItAsksFor() {
    answer(new Unavailable("Maintenance.", Duration.ofSeconds(5)));

    assertThat(gate.closedFor()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aLongRestOfOneDeliveryDoesNotHoldTheOthersUp() {
    answer(new Throttled("Tomorrow.", Duration.ofDays(1)));
    assertThat(gate.closedFor()).isEqualTo(Duration.ofSeconds(10));

    nanos.addAndGet(Duration.ofSeconds(10).toNanos());
    answer(new Unavailable("Tomorrow.", Duration.ofDays(1)));

    assertThat(gate.closedFor()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aCallThatFoundNoRoomHereSaysNothingOfTheDestination() {
    answer(DOWN, DOWN, NO_ROOM);
    assertThat(gate.closedFor()).isBetween(Duration.ofMillis(100), Duration.ofSeconds(1));

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(gate.closedFor()).isZero();
    assertThat(gate.isProbing()).isFalse();
    answer(DOWN);
    assertThat(gate.isProbing()).isTrue();
  }

  @Test
  void aCallThatFoundNoRoomHereLeavesItToAnotherToFindOut() {
    answer(DOWN, DOWN, DOWN);
    await().until(() -> gate.closedFor().isZero());

    answer(NO_ROOM);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(gate.isProbing()).isTrue();
    assertThat(gate.isPassed()).isTrue();
  }

  @Test
  void whoeverWantsLessWithoutSayingHowLongRestsForAMoment() {
    answer(new Throttled("Slow down.", null));

    assertThat(gate.closedFor()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(10));
  }

  @Test
  void itSaysWhatHoldsCallsBack() {
    assertThat(gate.hold(NOON)).isNull();

    answer(new Throttled("Slow down.", Duration.ofSeconds(5)));
    assertThat(gate.hold(NOON)).isEqualTo(new Hold(Hold.Kind.RESTING, NOON.plusSeconds(5)));
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());

    answer(DOWN, DOWN, DOWN);
    assertThat(gate.hold(NOON).kind()).isEqualTo(Hold.Kind.DOWN);
    assertThat(gate.hold(NOON).until()).isBetween(NOON, NOON.plus(REST));

    await().until(() -> gate.closedFor().isZero());
    assertThat(gate.hold(NOON)).isEqualTo(new Hold(Hold.Kind.FINDING_OUT, NOON));

    answer(new Accepted());
    assertThat(gate.hold(NOON)).isNull();
  }

  /** Lets a call leave for each of the outcomes and return with it. */
  private void answer(final DeliveryOutcome... outcomes) {
    for (final var outcome : outcomes) {
      assertThat(gate.isPassed()).isTrue();
      gate.returned(List.of(outcome));
    }
  }
}
