package dev.goalpost.lead;

/** A lead about to be stored. */
public record NewLead(long accountId, long spotId, LeadFacts facts) {}
