package dev.goalpost.web.lead;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.lead.LeadForm;
import dev.goalpost.platform.Refusal;
import dev.goalpost.web.json.Json;
import dev.goalpost.web.json.JsonFaults;

/** One lead of a call: read, or refused because its JSON is no lead. */
sealed interface LeadItem {

  record Read(LeadForm form) implements LeadItem {}

  record Unreadable(Refusal refusal) implements LeadItem {}

  static LeadItem of(final JsonNode json) {
    try {
      return new Read(form(json));
    } catch (final Refusal refusal) {
      return new Unreadable(refusal);
    }
  }

  /**
   * @throws Refusal if {@code json} is no lead
   */
  static LeadForm form(final JsonNode json) {
    if (!json.isObject()) {
      throw Refusal.malformedBody("A lead is a JSON object with a spot.");
    }
    return JsonFaults.refused(() -> Json.MAPPER.treeToValue(json, LeadForm.class));
  }
}
