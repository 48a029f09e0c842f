package dev.goalpost.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the standard counters add to a cell. */
final class TrafficSum {

  private final Map<StandardCounter, Long> counts = new EnumMap<>(StandardCounter.class);
  private final Map<StandardCounter, BigDecimal> sums = new EnumMap<>(StandardCounter.class);

  void add(final StandardCounter counter, final int times, final BigDecimal amount) {
    counts.merge(counter, (long) times, Long::sum);
    if (counter.hasSum()) {
      sums.merge(counter, amount, BigDecimal::add);
    }
  }

  /** In the order of the counters. */
  LongStream counts() {
    return Arrays.stream(StandardCounter.values())
        .mapToLong(counter -> counts.getOrDefault(counter, 0L));
  }

  /** In the order of the counters that have a sum. */
  Stream<BigDecimal> sums() {
    return Arrays.stream(StandardCounter.values())
        .filter(StandardCounter::hasSum)
        .map(counter -> sums.getOrDefault(counter, BigDecimal.ZERO));
  }
}
