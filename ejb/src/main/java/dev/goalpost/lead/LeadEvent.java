package dev.goalpost.lead;

import dev.goalpost.traffic.Traffic;
import java.time.Instant;

/**
 * Something that a lead did, about to be stored.
 *
 * @param spotId the lead's spot
 * @param lead what is known of it now
 */
public record LeadEvent(
    long id, long accountId, long spotId, LeadFacts lead, LeadEventType type, Instant occurredAt) {

  /** The same, done by another lead of the spot. */
  LeadEvent by(final Lead other) {
    return new LeadEvent(id, accountId, spotId, other.facts(), type, other.afterClick(occurredAt));
  }

  Traffic traffic() {
    return lead.traffic(accountId, spotId);
  }
}
