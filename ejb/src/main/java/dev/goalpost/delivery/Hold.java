package dev.goalpost.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What keeps a destination's deliveries waiting though they are due, as the lane on this node has
 * it.
 *
 * @param until when it is over, as far as is known now
 */
record Hold(Kind kind, Instant until) {

  /** Why they wait. */
  enum Kind {
    /** Its latest calls all failed. */
    DOWN,
    /** A single call is finding out whether it is up again. */
    FINDING_OUT,
    /** It had too much and asked for a rest. */
    RESTING
  }

  /** The circuit breaker's state in the API, where null stands for no hold. */
  static String circuit(final Hold hold) {
    if (hold == null || hold.kind() == Kind.RESTING) {
      return "closed";
    }
    return hold.kind() == Kind.DOWN ? "open" : "half_open";
  }

  /** Whether it concerns a delivery that is due at that moment. */
  boolean concerns(final Instant dueAt) {
    return !dueAt.isAfter(until);
  }

  /** Why a delivery waits, as a sentence. */
  String reason() {
    return switch (kind) {
      case DOWN ->
          "Held back until "
              + until.truncatedTo(ChronoUnit.SECONDS)
              + ": the latest calls to the destination all failed. Then a single one tries again.";
      case FINDING_OUT ->
          "Held back while a single call finds out whether the destination is up again.";
      case RESTING ->
          "Held back until "
              + until.truncatedTo(ChronoUnit.SECONDS)
              + ": the destination gets a rest.";
    };
  }
}
