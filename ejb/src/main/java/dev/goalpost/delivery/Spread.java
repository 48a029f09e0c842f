package dev.goalpost.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * Spreads many deliveries over time: so many a second, those of a quarter of a second together.
 *
 * @param ratePerSecond null for all at once
 */
record Spread(Instant start, BigDecimal ratePerSecond) {

  private static final long GROUP_MILLIS = 250;
  private static final BigDecimal SECOND = BigDecimal.valueOf(Duration.ofSeconds(1).toMillis());

  /** When the delivery is due before which {@code index} others are. */
  Instant due(final long index) {
    if (ratePerSecond == null) {
      return start;
    }
    final long millis =
        BigDecimal.valueOf(index)
            .multiply(SECOND)
            .divide(ratePerSecond, 0, RoundingMode.FLOOR)
            .longValueExact();
    return start.plusMillis(millis - millis % GROUP_MILLIS);
  }
}
