package dev.goalpost.delivery;

import dev.goalpost.lead.LeadFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A conversion, with all that may be told of it elsewhere. Null stands for what is not known.
 *
 * @param id the event id, the same on every retry and replay
 * @param goal the token it counted as
 * @param spotId the lead's spot when it was counted
 * @param spot that spot's code
 * @param sum the amount as it came, or null
 * @param currency as it came, else the account's
 * @param playerId as it came with the event, else the lead's
 * @param txid the partner's idempotency key
 * @param params the postback's parameters that are none of ours
 */
public record Event(
    long id,
    long accountId,
    long goalId,
    String goal,
    long spotId,
    String spot,
    LeadFacts lead,
    BigDecimal sum,
    String currency,
    String playerId,
    String txid,
    Instant occurredAt,
    Instant receivedAt,
    Map<String, String> params) {}
