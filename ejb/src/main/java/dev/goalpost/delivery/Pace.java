package dev.goalpost.delivery;

import dev.failsafe.RateLimiter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The rate of one destination. A turn that was found to lie ahead is kept until it is taken.
 *
 * <p>Not safe for several threads.
 */
final class Pace {

  /** Above this many a second, several may leave together: a timer for each would be too coarse. */
  private static final BigDecimal SINGLE_FILE = BigDecimal.TEN;

  private static final BigDecimal GROUPS_A_SECOND = new BigDecimal(5);
  private static final BigDecimal SECOND = BigDecimal.valueOf(Duration.ofSeconds(1).toNanos());

  private final LongSupplier nanos;
  private BigDecimal rate = BigDecimal.ZERO;
  private RateLimiter<Void> limiter;
  private Long turnAt;

  Pace(final LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * @param ratePerSecond 0 for no limit
   */
  void set(final BigDecimal ratePerSecond) {
    if (rate.compareTo(ratePerSecond) != 0) {
      rate = ratePerSecond;
      limiter = rate.signum() == 0 ? null : limiter(rate);
      turnAt = null;
    }
  }

  private static RateLimiter<Void> limiter(final BigDecimal rate) {
    if (rate.compareTo(SINGLE_FILE) <= 0) {
      return RateLimiter.<Void>smoothBuilder(period(BigDecimal.ONE, rate)).build();
    }
    final var group = rate.divide(GROUPS_A_SECOND, 0, RoundingMode.CEILING);
    return RateLimiter.<Void>burstyBuilder(group.longValueExact(), period(group, rate)).build();
  }

  private static Duration period(final BigDecimal calls, final BigDecimal rate) {
    return Duration.ofNanos(
        calls.multiply(SECOND).divide(rate, 0, RoundingMode.CEILING).longValueExact());
  }

  Duration turnIn() {
    if (limiter == null) {
      return Duration.ZERO;
    }
    if (turnAt == null) {
      turnAt = nanos.getAsLong() + limiter.reservePermit().toNanos();
    }
    return Duration.ofNanos(Math.max(0, turnAt - nanos.getAsLong()));
  }

  void took() {
    turnAt = null;
  }
}
