package dev.goalpost.bench;

import java.util.stream.DoubleStream;

/** The figure in the middle: one run that somebody disturbed does not move it. */
public final class Median {

  private Median() {}

  /** NaN without any. */
  public static double of(final DoubleStream figures) {
    final var sorted = figures.sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    final var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
