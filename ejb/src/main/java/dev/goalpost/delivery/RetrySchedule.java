package dev.goalpost.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long a delivery waits after a failed try for the next: the waits grow from seconds to a day
 * and end after some 76 hours. A little chance keeps deliveries that failed together from coming
 * back together.
 */
final class RetrySchedule {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration LONGEST_ASKED = Duration.ofHours(24);
  private static final double JITTER = 0.1;

  /** Tries at most, the first one included. */
  static final int MOST_TRIES = WAITS.size() + 1;

  private final RandomGenerator random;

  RetrySchedule(final RandomGenerator random) {
    this.random = random;
  }

  /**
   * The wait before the next try.
   *
   * @param tries how many have failed, at least 1
   * @param asked what the destination asked for, or null; up to a day of it is granted
   * @return nothing if that was the last try
   */
  Optional<Duration> waitAfter(final int tries, final Duration asked) {
    if (tries >= MOST_TRIES) {
      return Optional.empty();
    }
    final var wait = longer(WAITS.get(tries - 1), asked);
    final var jitter = Duration.ofMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    return Optional.of(wait.plus(jitter));
  }

  private static Duration longer(final Duration wait, final Duration asked) {
    if (asked == null || asked.compareTo(wait) <= 0) {
      return wait;
    }
    return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
  }
}
