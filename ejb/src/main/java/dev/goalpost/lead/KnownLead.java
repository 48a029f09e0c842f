package dev.goalpost.lead;

/**
 * What counting needs to know of a lead.
 *
 * @param playerId null if none is known
 * @param rulesVersion of the lead's account, read together with the lead
 */
public record KnownLead(
    long id, long accountId, long spotId, String clickId, String playerId, long rulesVersion) {}
