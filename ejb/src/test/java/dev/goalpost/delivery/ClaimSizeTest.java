package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClaimSizeTest {

  private static final int CONCURRENCY = 16;

  private final ClaimSize size = new ClaimSize();
  private Instant now = NOON;

  @Test
  void aLaneBeginsWithWhatItCanSendAtOnce() {
    assertThat(next(Duration.ZERO)).isEqualTo(CONCURRENCY);
  }

  @Test
  void aFastLaneClaimsMoreAndMoreUpToABound() {
    next(Duration.ZERO);

    assertThat(next(Duration.ofMillis(100))).isEqualTo(2 * CONCURRENCY);
    for (int claim = 0; claim < 20; claim++) {
      next(Duration.ofMillis(100));
    }
    assertThat(next(Duration.ofMillis(100))).isEqualTo(256);
  }

  @Test
  void aLaneThatBecomesSlowClaimsLessAndLess() {
    for (int claim = 0; claim < 20; claim++) {
      next(Duration.ofMillis(100));
    }

    assertThat(next(Duration.ofSeconds(6))).isEqualTo(128);
    assertThat(next(Duration.ofSeconds(6))).isEqualTo(64);
  }

  @Test
  void itNeverClaimsLessThanItCanSendAtOnce() {
    for (int claim = 0; claim < 20; claim++) {
      assertThat(next(Duration.ofSeconds(6))).isEqualTo(CONCURRENCY);
    }
  }

  private int next(final Duration later) {
    now = now.plus(later);
    return size.next(CONCURRENCY, now);
  }
}
