package dev.goalpost.postback;

import dev.goalpost.lead.KnownLead;

/** Builds a lead as counting knows it. */
final class KnownLeadBuilder {

  private final String clickId;
  private long id = 100;
  private long accountId;
  private String playerId;

  private KnownLeadBuilder(final String clickId) {
    this.clickId = clickId;
  }

  static KnownLeadBuilder lead(final String clickId) {
    return new KnownLeadBuilder(clickId);
  }

  KnownLeadBuilder id(final long leadId) {
    id = leadId;
    return this;
  }

  KnownLeadBuilder of(final long account) {
    accountId = account;
    return this;
  }

  KnownLeadBuilder player(final String player) {
    playerId = player;
    return this;
  }

  KnownLead build() {
    return new KnownLead(id, accountId, 1, clickId, playerId, 1, null, null);
  }
}
