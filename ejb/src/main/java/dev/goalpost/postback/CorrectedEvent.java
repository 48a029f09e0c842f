package dev.goalpost.postback;

import java.math.BigDecimal;

/**
 * A conversion that is put right.
 *
 * @param times what is added to its count: -1 or 0
 * @param worth what is added to its amount in the account's currency, or null
 * @param waited whether its amount had been waiting for a rate, and no longer does
 */
public record CorrectedEvent(
    long accountId, long eventId, long goalId, int times, BigDecimal worth, boolean waited) {}
