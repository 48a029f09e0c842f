package dev.goalpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * How much of the time is used up that a destination may do nothing but fail, from its first
 * failure to its latest: days on which nothing was sent there prove nothing.
 *
 * @param percent 0 for none, 100 and more when it must be paused
 */
record Patience(int percent) {

  static final Duration WHOLE = Duration.ofDays(5);

  private static final int[] WARNINGS = {90, 70, 50};

  /**
   * @param failingSince null if it does not fail
   * @param lastFailedAt null if that is not known
   */
  static Patience between(final Instant failingSince, final Instant lastFailedAt) {
    if (failingSince == null || lastFailedAt == null) {
      return new Patience(0);
    }
    final var failing = Duration.between(failingSince, lastFailedAt);
    return new Patience((int) (failing.toSeconds() * 100 / WHOLE.toSeconds()));
  }

  boolean isExhausted() {
    return percent >= 100;
  }

  /** The highest of 50, 70 and 90 that is reached, or 0. */
  int warning() {
    return IntStream.of(WARNINGS).filter(warning -> percent >= warning).findFirst().orElse(0);
  }
}
