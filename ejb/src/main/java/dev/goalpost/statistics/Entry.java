package dev.goalpost.statistics;

import dev.goalpost.lead.LeadEventType;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one event adds to the totals.
 *
 * @param counter the id of the goal that was reached, or the number of what a lead did
 * @param times how many more, perhaps fewer
 * @param amount how much more in the account's currency, never null
 * @param waiting how many more amounts wait for a rate, perhaps fewer
 * @param currency the currency of what waits, or null
 */
record Entry(
    long accountId,
    long sliceId,
    long counter,
    int times,
    BigDecimal amount,
    int waiting,
    String currency,
    Instant occurredAt,
    Instant clickedAt) {

  /** Far below any id that is made. */
  static long counterOf(final LeadEventType type) {
    return switch (type) {
      case CLICK -> 1;
      case BOT_START -> 2;
      case SUBSCRIBE -> 3;
      case UNSUBSCRIBE -> 4;
      case DIALOGUE -> 5;
    };
  }
}
