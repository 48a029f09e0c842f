package dev.goalpost.postback;

import java.time.Instant;

/**
 * A postback on its way to the journal.
 *
 * @param id the id of its journal row, and of its conversion if it is counted
 * @param receivedAt when it came, in microseconds
 * @param address the caller's IP address
 * @param query the parameters as they came, the secret masked
 * @param journaledIn the account whose journal it stands in already, rejected, if it is tried again
 *     on an operator's word: the caller's secret is then not asked for, since it was never stored.
 *     Null for a new call
 */
public record InboundPostback(
    long id, Instant receivedAt, String address, String query, Reading reading, Long journaledIn) {

  /** Whether the call stands in the journal and is tried again. */
  boolean isReprocessed() {
    return journaledIn != null;
  }
}
