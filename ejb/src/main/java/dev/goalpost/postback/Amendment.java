package dev.goalpost.postback;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What changes of a conversion after it was counted: an operator corrects it, or the rate comes
 * that its amount waited for.
 *
 * @param sliceId the slice of traffic that the conversion counts in
 * @param times what is added to its count: -1 or 0
 * @param worth what is added to its amount in the account's currency, or null
 * @param waited whether its amount had been waiting for a rate, and no longer does
 * @param currency that the conversion came in
 * @param occurredAt when the conversion happened, not the amendment
 */
public record Amendment(
    long accountId,
    long eventId,
    long goalId,
    long sliceId,
    int times,
    BigDecimal worth,
    boolean waited,
    String currency,
    Instant occurredAt,
    Instant clickedAt) {}
