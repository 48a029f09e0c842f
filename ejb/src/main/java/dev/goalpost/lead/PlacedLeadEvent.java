package dev.goalpost.lead;

/** Something that a lead did, and the slice of traffic that it counts in. */
public record PlacedLeadEvent(LeadEvent event, long sliceId) {}
