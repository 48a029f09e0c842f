package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.DeliveryOutcome.NoRoom;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.delivery.Target;
import dev.goalpost.platform.outbound.Failure;
import dev.goalpost.platform.outbound.OutboundResult.Failed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackerKindTest {

  @ParameterizedTest
  @EnumSource
  void aCallThatWasNotAnsweredIsTriedAgainUnlessItMustNotOrCouldNotBeMade(final Failure failure) {
    final var outcome = TrackerKind.outcome(new Failed(failure, failure.words(), Duration.ZERO));

    assertThat(outcome)
        .isInstanceOf(
            switch (failure) {
              case REFUSED_ADDRESS -> Rejected.class;
              case NO_ROOM -> NoRoom.class;
              default -> Unavailable.class;
            });
    assertThat(outcome.reason()).isEqualTo(failure.words());
  }

  @Test
  void noEventIsTooOldForATracker() {
    final var target = new Target(9, 0, "tracker.example", "tracker.example");

    assertThat(new TrackerKind().horizon(target)).isGreaterThan(Duration.ofDays(36_500));
  }
}
