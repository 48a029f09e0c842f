package dev.goalpost.delivery;

import dev.goalpost.platform.Refusal;
import java.math.BigDecimal;

/**
 * A destination's own limits; null for the defaults.
 *
 * @param concurrency calls at a time, 1 to 256
 * @param ratePerSecond calls a second, 0.001 to 100,000
 */
public record DestinationForm(Integer concurrency, BigDecimal ratePerSecond) {

  private static final int MOST_AT_A_TIME = 256;
  private static final BigDecimal SLOWEST = new BigDecimal("0.001");
  private static final BigDecimal FASTEST = new BigDecimal(100_000);

  /**
   * @throws Refusal naming the field that is wrong
   */
  public DestinationForm {
    if (concurrency != null && (concurrency < 1 || concurrency > MOST_AT_A_TIME)) {
      throw Refusal.invalidField(
          "concurrency", "concurrency must be between 1 and " + MOST_AT_A_TIME + ".");
    }
    if (ratePerSecond != null
        && (ratePerSecond.compareTo(SLOWEST) < 0 || ratePerSecond.compareTo(FASTEST) > 0)) {
      throw Refusal.invalidField(
          "rate_per_second",
          "rate_per_second must be between " + SLOWEST + " and " + FASTEST + ".");
    }
  }
}
