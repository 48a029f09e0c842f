package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Skipped;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a delivery after a try.
 *
 * @param dueAt when it is tried again, or null if it is finished
 * @param tries how many its schedule counts
 */
record Ruling(Status status, String reason, Instant dueAt, int tries) {

  static Ruling on(final Attempt attempt, final RetrySchedule schedule, final Instant now) {
    final var outcome = attempt.outcome();
    final int tries = attempt.delivery().tries() + 1;
    if (outcome instanceof Accepted) {
      return new Ruling(Status.DELIVERED, null, null, tries);
    }
    if (outcome instanceof Skipped) {
      return new Ruling(Status.SKIPPED, outcome.reason(), null, tries);
    }
    if (outcome instanceof Rejected || outcome instanceof Gone) {
      return new Ruling(Status.REJECTED, outcome.reason(), null, tries);
    }
    if (outcome instanceof CredentialsInvalid) {
      return new Ruling(Status.RETRYING, outcome.reason(), now, tries - 1);
    }
    return retried(attempt, tries, schedule, now);
  }

  private static Ruling retried(
      final Attempt attempt, final int tries, final RetrySchedule schedule, final Instant now) {
    final var reason = attempt.outcome().reason();
    return schedule
        .waitAfter(tries, asked(attempt.outcome()))
        .map(now::plus)
        .filter(due -> isWithinHorizon(attempt, due))
        .map(due -> new Ruling(Status.RETRYING, reason, due, tries))
        .orElseGet(() -> new Ruling(Status.EXHAUSTED, reason, null, tries));
  }

  private static Duration asked(final DeliveryOutcome outcome) {
    if (outcome instanceof Throttled throttled) {
      return throttled.retryAfter();
    }
    return outcome instanceof Unavailable unavailable ? unavailable.retryAfter() : null;
  }

  private static boolean isWithinHorizon(final Attempt attempt, final Instant due) {
    final var delivery = attempt.delivery();
    final var age = Duration.between(delivery.outgoing().event().occurredAt(), due);
    return age.compareTo(delivery.kind().horizon(attempt.target())) <= 0;
  }

  boolean isFinished() {
    return dueAt == null;
  }
}
