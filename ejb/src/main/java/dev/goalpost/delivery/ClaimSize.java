package dev.goalpost.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How many deliveries a lane claims at once: few where they go out slowly, so that none outlives
 * its claim, and many where they go out fast, so that few claims are needed.
 *
 * <p>Not safe for several threads.
 */
final class ClaimSize {

  private static final int LARGEST = 256;
  private static final Duration FAST = Duration.ofSeconds(1);
  private static final Duration SLOW = Duration.ofSeconds(5);

  private int size;
  private Instant claimedAt = Instant.EPOCH;

  /** What the next claim may hold, at least one call for each that may be under way. */
  int next(final int atLeast, final Instant now) {
    final var since = Duration.between(claimedAt, now);
    if (since.compareTo(FAST) < 0) {
      size *= 2;
    } else if (since.compareTo(SLOW) > 0) {
      size /= 2;
    }
    size = Math.max(atLeast, Math.min(size, LARGEST));
    claimedAt = now;
    return size;
  }
}
