package dev.goalpost.lead;

import java.util.List;

/**
 * The leads that a reference may mean.
 *
 * @param leads one per account, none if the lead is unknown
 * @param spotUnknown whether the reference names a spot that does not exist
 */
public record LeadMatches(List<KnownLead> leads, boolean spotUnknown) {

  static final LeadMatches NONE = new LeadMatches(List.of(), false);
  static final LeadMatches NO_SPOT = new LeadMatches(List.of(), true);
}
