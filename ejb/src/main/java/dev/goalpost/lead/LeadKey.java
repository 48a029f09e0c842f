package dev.goalpost.lead;

/** Names a lead to those who keep something about it. */
public record LeadKey(long accountId, long leadId, String clickId) {}
