package dev.goalpost.web.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What an item shows but nobody can write. It is ignored in a request, so that what GET gave can be
 * edited and PUT back as it is.
 */
final class ReadOnly {

  private ReadOnly() {}

  @JsonIgnoreProperties({"id", "system"})
  interface OfGoal {}

  @JsonIgnoreProperties({"id", "telegram_secret", "pixel_states"})
  interface OfSpot {}

  @JsonIgnoreProperties({"id", "created_at", "registration_link", "goals"})
  interface OfLead {}

  @JsonIgnoreProperties({"id", "own", "updated_at"})
  interface OfColumnPreset {}

  @JsonIgnoreProperties({"id", "must_change_password", "created_at"})
  interface OfUser {}
}
