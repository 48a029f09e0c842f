package dev.goalpost.statistics;

import java.math.BigDecimal;
import java.util.Arrays;

/** What the standard counters add to a cell. */
final class TrafficSum {

  private static final int COUNTERS = StandardCounter.values().length;

  private final long[] counts = new long[COUNTERS];
  private final BigDecimal[] sums = new BigDecimal[COUNTERS];

  TrafficSum() {
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  void add(final StandardCounter counter, final int times, final BigDecimal amount) {
    counts[counter.ordinal()] += times;
    sums[counter.ordinal()] = sums[counter.ordinal()].add(amount);
  }

  void add(final TrafficSum other) {
    for (int at = 0; at < COUNTERS; at++) {
      counts[at] += other.counts[at];
      sums[at] = sums[at].add(other.sums[at]);
    }
  }

  long count(final StandardCounter counter) {
    return counts[counter.ordinal()];
  }

  BigDecimal sum(final StandardCounter counter) {
    return sums[counter.ordinal()];
  }
}
