package dev.goalpost.lead;

/**
 * What counting needs to know of a lead.
 *
 * @param playerId null if none is known
 */
public record KnownLead(long id, long accountId, long spotId, String clickId, String playerId) {}
