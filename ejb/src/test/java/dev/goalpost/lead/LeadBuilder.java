package dev.goalpost.lead;

import java.time.Instant;
import java.util.Map;

/** A lead's form that is fine but for what a test changes. */
final class LeadBuilder {

  private String clickId;
  private String username;
  private String name;
  private String geo;
  private Map<String, String> identifiers;
  private Map<String, String> params;
  private Instant clickedAt;

  static LeadBuilder lead() {
    return new LeadBuilder();
  }

  LeadBuilder clickId(final String newClickId) {
    clickId = newClickId;
    return this;
  }

  LeadBuilder username(final String newUsername) {
    username = newUsername;
    return this;
  }

  LeadBuilder name(final String newName) {
    name = newName;
    return this;
  }

  LeadBuilder geo(final String newGeo) {
    geo = newGeo;
    return this;
  }

  LeadBuilder identifiers(final Map<String, String> newIdentifiers) {
    identifiers = newIdentifiers;
    return this;
  }

  LeadBuilder params(final Map<String, String> newParams) {
    params = newParams;
    return this;
  }

  LeadBuilder clickedAt(final Instant newClickedAt) {
    clickedAt = newClickedAt;
    return this;
  }

  LeadForm form() {
    return new LeadForm(
        clickId,
        null,
        "abcd1234",
        null,
        username,
        name,
        geo,
        null,
        null,
        null,
        identifiers,
        params,
        clickedAt);
  }
}
