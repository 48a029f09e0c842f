package dev.goalpost.web.lead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.ShortText;
import dev.goalpost.web.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a spreadsheet of leads: the names of fields, with a dot before what stands deeper
 * ({@code advert.campaign_id}, {@code params.sub1}).
 */
final class LeadColumns {

  private static final List<String> PLAIN =
      List.of(
          "click_id",
          "cl_id",
          "spot",
          "user_id",
          "username",
          "name",
          "geo",
          "manager",
          "player_id",
          "clicked_at");

  private static final List<String> ADVERT =
      Stream.of(
              "pixel",
              "campaign_id",
              "adset_id",
              "ad_id",
              "campaign_name",
              "adset_name",
              "ad_name",
              "placement",
              "site_source_name",
              "landing_id")
          .map(name -> "advert." + name)
          .toList();

  /** What an export holds. */
  static final List<String> EXPORTED = Stream.concat(PLAIN.stream(), ADVERT.stream()).toList();

  private static final Set<String> KNOWN = Set.copyOf(EXPORTED);

  private static final int LONGEST_SHOWN = 80;

  private LeadColumns() {}

  /**
   * @throws Refusal if no lead has such a field
   */
  static void check(final String column) {
    if (!KNOWN.contains(column)
        && !column.startsWith("identifiers.")
        && !column.startsWith("params.")) {
      throw Refusal.invalidField(
          "map",
          "No field is called "
              + ShortText.cut(column, LONGEST_SHOWN)
              + ": map the column to one, or to nothing.");
    }
  }

  static void put(final ObjectNode lead, final String column, final String value) {
    final int dot = column.indexOf('.');
    if (dot < 0) {
      lead.put(column, value);
    } else {
      lead.withObjectProperty(column.substring(0, dot)).put(column.substring(dot + 1), value);
    }
  }

  static String get(final JsonNode lead, final String column) {
    final int dot = column.indexOf('.');
    final var value =
        dot < 0
            ? lead.path(column)
            : lead.path(column.substring(0, dot)).path(column.substring(dot + 1));
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }

  static ObjectNode empty() {
    return Json.MAPPER.createObjectNode();
  }
}
