package dev.goalpost.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a destination gets at once, unless it has limits of its own.
 *
 * @param concurrency calls that are under way at a time
 * @param ratePerSecond 0 for no limit
 * @param failuresInARow after which nothing is sent for a while
 * @param rest how long that while is; then a single delivery tries how things are
 */
record LaneLimits(int concurrency, BigDecimal ratePerSecond, int failuresInARow, Duration rest) {

  private static final BigDecimal CLAIMED_AHEAD = BigDecimal.TEN;

  /** Reads the limits from the configuration. */
  @Dependent
  static class Configured {

    @Inject
    @ConfigProperty(name = "goalpost.delivery.concurrency", defaultValue = "16")
    private int concurrency;

    @Inject
    @ConfigProperty(name = "goalpost.delivery.rate", defaultValue = "0")
    private BigDecimal rate;

    @Inject
    @ConfigProperty(name = "goalpost.delivery.breaker.failures", defaultValue = "10")
    private int failuresInARow;

    @Inject
    @ConfigProperty(name = "goalpost.delivery.breaker.rest", defaultValue = "PT10S")
    private Duration rest;

    LaneLimits limits() {
      return new LaneLimits(concurrency, rate, failuresInARow, rest);
    }
  }

  int concurrencyOf(final LaneState state) {
    return state.concurrency() == null ? concurrency : state.concurrency();
  }

  /** How many deliveries the destination's rate lets go before a claim gets old. */
  int inTime(final LaneState state) {
    final var rate = state == null ? ratePerSecond : rateOf(state);
    return rate.signum() == 0
        ? Integer.MAX_VALUE
        : rate.multiply(CLAIMED_AHEAD).max(BigDecimal.ONE).intValue();
  }

  BigDecimal rateOf(final LaneState state) {
    return state.ratePerSecond() == null ? ratePerSecond : state.ratePerSecond();
  }
}
