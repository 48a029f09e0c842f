package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace(() -> 0);

  @Test
  void withoutALimitNobodyWaits() {
    pace.set(BigDecimal.ZERO);

    assertThat(turns(1_000)).isZero();
  }

  @Test
  void aSlowRateLetsOneAfterTheOtherLeave() {
    pace.set(new BigDecimal("0.5"));

    assertThat(turns(3)).isBetween(Duration.ofMillis(3_900), Duration.ofMillis(4_000));
  }

  @Test
  void aFastRateIsKeptOverASecond() {
    pace.set(new BigDecimal("100"));

    assertThat(turns(501)).isBetween(Duration.ofMillis(4_700), Duration.ofMillis(5_000));
  }

  @Test
  void aTurnThatLiesAheadIsKeptUntilItIsTaken() {
    pace.set(BigDecimal.ONE);
    turns(1);

    final var first = pace.turnIn();

    assertThat(pace.turnIn()).isEqualTo(first).isPositive();
  }

  @Test
  void aNewRateHoldsAtOnce() {
    pace.set(new BigDecimal("0.01"));
    turns(1);

    pace.set(BigDecimal.ZERO);

    assertThat(pace.turnIn()).isZero();
  }

  /** How long the last of so many has to wait if all come at once. */
  private Duration turns(final int count) {
    Duration wait = Duration.ZERO;
    for (int turn = 0; turn < count; turn++) {
      wait = pace.turnIn();
      pace.took();
    }
    return wait;
  }
}
