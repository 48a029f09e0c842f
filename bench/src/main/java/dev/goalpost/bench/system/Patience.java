package dev.goalpost.bench.system;

import java.time.Duration;
import java.time.Instant;

/** Waits for another process. */
final class Patience {

  private static final long BETWEEN_LOOKS_MILLIS = 100;

  private Patience() {}

  /** Something that may be true by now. */
  @FunctionalInterface
  interface Look {
    boolean sees() throws InterruptedException;
  }

  /** Ends {@code child} if it waits in vain, because its owner does not hold it yet. */
  static void await(final String what, final Duration atMost, final Child child, final Look look)
      throws InterruptedException {
    try {
      look(what, atMost, child, look);
    } catch (final IllegalStateException e) {
      child.close();
      throw e;
    }
  }

  private static void look(
      final String what, final Duration atMost, final Child child, final Look look)
      throws InterruptedException {
    final var deadline = Instant.now().plus(atMost);
    while (!look.sees()) {
      if (!child.isAlive()) {
        throw child.ended("was " + what);
      }
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("Not " + what + " within " + atMost.toSeconds() + " s");
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }
}
