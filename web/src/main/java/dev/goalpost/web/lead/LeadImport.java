package dev.goalpost.web.lead;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.lead.LeadForm;
import dev.goalpost.lead.LeadRegister;
import dev.goalpost.lead.LeadUpserts;
import dev.goalpost.lead.UpsertResult;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Stores leads as callers send them, and tells of each what became of it. */
@ApplicationScoped
class LeadImport {

  @Inject private LeadUpserts upserts;

  /**
   * @throws Refusal if the lead is wrong
   */
  UpsertResult.Stored one(final JsonNode json) {
    final var result = upserts.upsert(List.of(LeadItem.form(json)), true).get(0);
    if (result instanceof UpsertResult.Refused refused) {
      throw refused.refusal();
    }
    return (UpsertResult.Stored) result;
  }

  /**
   * @param partial whether good leads are kept when others are wrong
   * @return a result for each, in order
   * @throws Refusal for the first wrong lead, unless {@code partial}; nothing is stored then
   */
  List<UpsertResult> many(final JsonNode array, final boolean partial) {
    if (array.size() > LeadRegister.MOST_AT_ONCE) {
      throw Refusal.invalidField(
          "[" + LeadRegister.MOST_AT_ONCE + "]",
          "At most " + LeadRegister.MOST_AT_ONCE + " leads in one call: send them in parts.");
    }
    final var items = StreamSupport.stream(array.spliterator(), false).map(LeadItem::of).toList();
    if (!partial) {
      refuseFirstUnreadable(items);
    }
    return together(items, upserts.upsert(forms(items), partial));
  }

  private static void refuseFirstUnreadable(final List<LeadItem> items) {
    for (int index = 0; index < items.size(); index++) {
      if (items.get(index) instanceof LeadItem.Unreadable unreadable) {
        throw unreadable.refusal().within("[" + index + "]");
      }
    }
  }

  private static List<LeadForm> forms(final List<LeadItem> items) {
    return items.stream()
        .filter(LeadItem.Read.class::isInstance)
        .map(LeadItem.Read.class::cast)
        .map(LeadItem.Read::form)
        .toList();
  }

  /** The results of the readable items, with the unreadable ones in their places. */
  private static List<UpsertResult> together(
      final List<LeadItem> items, final List<UpsertResult> ofReadable) {
    final var next = ofReadable.iterator();
    final var results = new ArrayList<UpsertResult>();
    for (final var item : items) {
      results.add(
          item instanceof LeadItem.Unreadable unreadable
              ? new UpsertResult.Refused(unreadable.refusal())
              : next.next());
    }
    return results;
  }
}
