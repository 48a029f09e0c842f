package dev.goalpost.postback;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A correction as it is shown.
 *
 * @param count how many conversions it adds: -1 or 0
 * @param sum what it adds to the amount, or null
 * @param accountSum the same in the account's currency
 */
public record CorrectionView(
    String id,
    String eventId,
    String kind,
    int count,
    BigDecimal sum,
    BigDecimal accountSum,
    String reason,
    String author,
    Instant at) {}
