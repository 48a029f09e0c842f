package dev.goalpost.lead;

import dev.goalpost.traffic.Traffic;
import java.time.Instant;

/**
 * What counting needs to know of a lead.
 *
 * @param playerId null if none is known
 * @param rulesVersion of the lead's account, read together with the lead
 * @param traffic where it comes from
 */
public record KnownLead(
    long id,
    long accountId,
    long spotId,
    String clickId,
    String playerId,
    long rulesVersion,
    Traffic traffic,
    Instant clickedAt) {}
