package dev.goalpost.delivery;

import java.time.Instant;

/** One try of a delivery, to be recorded. */
record Attempt(ClaimedDelivery delivery, Target target, Instant at, Exchange exchange) {

  /** The same attempt without what was sent and answered. */
  Attempt withoutTexts() {
    final var bare =
        new Exchange(exchange.outcome(), exchange.httpStatus(), exchange.duration(), null, null);
    return new Attempt(delivery, target, at, bare);
  }

  DeliveryOutcome outcome() {
    return exchange.outcome();
  }

  /** Whether anything came of it; else it is to be made again, and counts for nothing. */
  boolean isMade() {
    return !(outcome() instanceof DeliveryOutcome.NoRoom);
  }

  boolean isDelivered() {
    return outcome() instanceof DeliveryOutcome.Accepted;
  }

  /** Whether it says that the destination, and not only this delivery, is in trouble. */
  boolean isFailure() {
    return !isDelivered() && !(outcome() instanceof DeliveryOutcome.Skipped);
  }
}
