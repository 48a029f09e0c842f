package dev.goalpost.delivery;

import dev.failsafe.CircuitBreaker;
import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.NoRoom;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Decides whether a call may leave for a destination: not while the destination is down, nor while
 * it has asked for a rest, nor faster than it may be called.
 *
 * <p>Not safe for several threads, but for {@link #hold}.
 */
final class Gate {

  /**
   * What a destination gets that says "too much" without saying for how long, and one that is to be
   * paused until that is recorded.
   */
  private static final Duration USUAL_REST = Duration.ofSeconds(2);

  /**
   * The Retry-After of one delivery may be hours, and meant for that one alone: the others ask
   * again soon.
   */
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);

  /** What a lane gets that finds no room for its calls, before it asks for some again. */
  private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofMillis(500);

  private final CircuitBreaker<Void> breaker;
  private final LongSupplier nanos;
  private final Pace pace;
  private volatile long restsUntil;

  Gate(final LaneLimits limits, final LongSupplier nanos) {
    this.nanos = nanos;
    this.pace = new Pace(nanos);
    this.restsUntil = nanos.getAsLong();
    this.breaker =
        CircuitBreaker.<Void>builder()
            .withFailureThreshold(limits.failuresInARow())
            .withSuccessThreshold(1)
            .withDelay(limits.rest())
            .build();
  }

  void limitTo(final BigDecimal ratePerSecond) {
    pace.set(ratePerSecond);
  }

  /** How long nothing may leave at all; zero if the gate is open. */
  Duration closedFor() {
    final var resting = Duration.ofNanos(Math.max(0, restsUntil - nanos.getAsLong()));
    final var down = breaker.isOpen() ? breaker.getRemainingDelay() : Duration.ZERO;
    return resting.compareTo(down) > 0 ? resting : down;
  }

  /** What holds calls back at {@code now}, or null. */
  Hold hold(final Instant now) {
    final var closedFor = closedFor();
    if (breaker.isClosed()) {
      return closedFor.isZero() ? null : new Hold(Hold.Kind.RESTING, now.plus(closedFor));
    }
    return new Hold(
        closedFor.isZero() ? Hold.Kind.FINDING_OUT : Hold.Kind.DOWN, now.plus(closedFor));
  }

  /** Whether a single call is to find out if the destination is up again. */
  boolean isProbing() {
    return !breaker.isClosed();
  }

  /** How long the next call must still wait for its turn; zero if it may leave now. */
  Duration turnIn() {
    return pace.turnIn();
  }

  /** Lets a call leave, or not: it must then wait for the one that is finding out. */
  boolean isPassed() {
    if (!breaker.tryAcquirePermit()) {
      return false;
    }
    pace.took();
    return true;
  }

  /** A call has come back. */
  void returned(final List<DeliveryOutcome> outcomes) {
    outcomes.forEach(this::rest);
    final var made = outcomes.stream().filter(outcome -> !(outcome instanceof NoRoom)).toList();
    if (made.isEmpty()) {
      learntNothing();
    } else if (made.stream().allMatch(Unavailable.class::isInstance)) {
      breaker.recordFailure();
    } else {
      breaker.recordSuccess();
    }
  }

  /** If the call was to find something out, another one may: it took the only permit there was. */
  private void learntNothing() {
    if (breaker.isHalfOpen()) {
      breaker.open();
      breaker.halfOpen();
    }
  }

  private void rest(final DeliveryOutcome outcome) {
    if (outcome instanceof Throttled throttled) {
      rest(throttled.retryAfter() == null ? USUAL_REST : throttled.retryAfter());
    } else if (outcome instanceof Unavailable unavailable && unavailable.retryAfter() != null) {
      rest(unavailable.retryAfter());
    } else if (outcome instanceof NoRoom) {
      rest(UNTIL_THERE_IS_ROOM);
    } else if (outcome instanceof Gone || outcome instanceof CredentialsInvalid) {
      rest(USUAL_REST);
    }
  }

  private void rest(final Duration asked) {
    final var granted = asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST;
    restsUntil = Math.max(restsUntil, nanos.getAsLong() + granted.toNanos());
  }
}
