package dev.goalpost.postback;

import dev.goalpost.lead.KnownLead;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A conversion about to be stored.
 *
 * @param id the event id, that of its journal row
 * @param goal the token it counts as
 * @param currency as sent, else the account's
 * @param worth the amount in the account's currency, or null if there is none or it waits
 * @param day the day in the account's zone
 */
public record CountedEvent(
    long id,
    KnownLead lead,
    long goalId,
    String goal,
    PostbackCall call,
    String currency,
    BigDecimal worth,
    Instant occurredAt,
    LocalDate day,
    Instant receivedAt) {

  /** Whether its amount stays outside totals until a rate is known. */
  public boolean waitsForRate() {
    return call.amount() != null && worth == null;
  }
}
