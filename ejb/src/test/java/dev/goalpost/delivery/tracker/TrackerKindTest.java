package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.Target;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrackerKindTest {

  @Test
  void noEventIsTooOldForATracker() {
    final var target = new Target(9, 0, "tracker.example", "tracker.example");

    assertThat(new TrackerKind().horizon(target)).isGreaterThan(Duration.ofDays(36_500));
  }
}
