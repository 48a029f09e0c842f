package dev.goalpost.postback;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A conversion as it is shown.
 *
 * @param goal the token it counted as
 * @param sum the amount as it came, or null
 * @param currency as it came, else the account's
 * @param accountSum the amount in the account's currency; null if there is none or it waits for a
 *     rate
 * @param params the parameters that are none of ours, as they came
 * @param author who entered it by hand; null for what a partner sent
 */
public record ConversionView(
    String eventId,
    String goal,
    String clickId,
    BigDecimal sum,
    String currency,
    BigDecimal accountSum,
    String playerId,
    String txid,
    Instant occurredAt,
    Instant receivedAt,
    Map<String, String> params,
    String author) {}
