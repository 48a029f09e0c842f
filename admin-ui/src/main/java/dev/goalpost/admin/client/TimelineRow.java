package dev.goalpost.admin.client;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something on a timeline, as a line of it.
 *
 * @param goal the token it is about, or null
 * @param amount an amount that came or changed, or null
 * @param currency of the amount, or null for the account's
 * @param text what else there is to say, or null
 * @param author who did it by hand, or null
 * @param status how a delivery fares, how a correction was made, or {@link #REVERSED}; else null
 * @param eventId the conversion that opens, or null
 */
public record TimelineRow(
    Instant at,
    String type,
    String goal,
    BigDecimal amount,
    String currency,
    String text,
    String author,
    String status,
    String eventId) {

  /** The status of a conversion that does not count any more. */
  public static final String REVERSED = "reversed";
}
