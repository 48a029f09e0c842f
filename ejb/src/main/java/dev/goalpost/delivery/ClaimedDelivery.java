package dev.goalpost.delivery;

import java.time.Instant;

/**
 * A delivery that this node alone may send, until the claim runs out.
 *
 * @param claim the token that the row carries as long as it is ours
 * @param attempts how many were made ever
 * @param tries how many were made since it was last begun anew
 * @param cause why it is sent now
 * @param rulesVersion of the account's rules that its way follows from
 */
record ClaimedDelivery(
    Outgoing outgoing,
    DestinationKind kind,
    long claim,
    int attempts,
    int tries,
    Cause cause,
    long rulesVersion,
    Instant claimedAt) {

  long id() {
    return outgoing.id();
  }

  long accountId() {
    return outgoing.event().accountId();
  }
}
