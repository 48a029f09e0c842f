package dev.goalpost.lead.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.goalpost.lead.Advert;
import dev.goalpost.lead.Identifiers;
import dev.goalpost.lead.LeadForm;
import dev.goalpost.lead.LeadView;
import dev.goalpost.platform.JsonText;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.ShortText;
import dev.goalpost.platform.TextMapConverter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of a spreadsheet of leads: the names of fields, with a dot before what stands deeper
 * ({@code advert.campaign_id}, {@code params.sub1}).
 */
public final class LeadColumns {

  /** Before what ad networks recognise a person by. */
  private static final String IDENTIFIERS = "identifiers.";

  /** Before anything else that is known of a person. */
  public static final String PARAMS = "params.";

  /** All params in one cell, as a JSON object: an export cannot know all their names beforehand. */
  private static final String ALL_PARAMS = "params";

  private static final String ADVERT = "advert.";
  private static final int LONGEST_SHOWN = 80;
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  /** What an export holds, and where a client's card has it. */
  private static final Map<String, Function<LeadView, Object>> CELLS = new LinkedHashMap<>();

  static {
    CELLS.put("click_id", LeadView::clickId);
    CELLS.put("cl_id", LeadView::clId);
    CELLS.put("spot", LeadView::spot);
    CELLS.put("user_id", LeadView::userId);
    CELLS.put("username", LeadView::username);
    CELLS.put("name", LeadView::name);
    CELLS.put("geo", LeadView::geo);
    CELLS.put("manager", LeadView::manager);
    CELLS.put("player_id", LeadView::playerId);
    CELLS.put("clicked_at", LeadView::clickedAt);
    advert("pixel", Advert::pixel);
    advert("campaign_id", Advert::campaignId);
    advert("adset_id", Advert::adsetId);
    advert("ad_id", Advert::adId);
    advert("campaign_name", Advert::campaignName);
    advert("adset_name", Advert::adsetName);
    advert("ad_name", Advert::adName);
    advert("placement", Advert::placement);
    advert("site_source_name", Advert::siteSourceName);
    advert("landing_id", Advert::landingId);
    Identifiers.NAMES.forEach(
        name -> CELLS.put(IDENTIFIERS + name, lead -> lead.identifiers().get(name)));
    CELLS.put(ALL_PARAMS, lead -> TextMapConverter.write(lead.params()));
  }

  /** What an export holds, and all that a column can be but for {@linkplain #PARAMS one param}. */
  public static final List<String> EXPORTED = List.copyOf(CELLS.keySet());

  private LeadColumns() {}

  private static void advert(final String name, final Function<Advert, String> part) {
    CELLS.put(ADVERT + name, lead -> lead.advert() == null ? null : part.apply(lead.advert()));
  }

  static boolean isField(final String column) {
    return CELLS.containsKey(column) || column.startsWith(IDENTIFIERS) || column.startsWith(PARAMS);
  }

  /**
   * @throws Refusal if no lead has such a field
   */
  static void check(final String column) {
    if (!isField(column)) {
      throw Refusal.invalidField(
          "map",
          "No field is called "
              + ShortText.cut(column, LONGEST_SHOWN)
              + ": map the column to one, or to nothing.");
    }
  }

  /** The cells of a lead, in the order of {@link #EXPORTED}. */
  static List<String> cells(final LeadView lead) {
    return CELLS.values().stream()
        .map(cell -> Optional.ofNullable(cell.apply(lead)).map(Object::toString).orElse(""))
        .toList();
  }

  /**
   * The lead of a row.
   *
   * @param values by column
   * @throws Refusal if one cannot be read
   */
  static LeadForm form(final Map<String, String> values) {
    return new LeadForm(
        values.get("click_id"),
        values.get("cl_id"),
        values.get("spot"),
        values.get("user_id"),
        values.get("username"),
        values.get("name"),
        values.get("geo"),
        values.get("manager"),
        values.get("player_id"),
        advert(below(ADVERT, values)),
        below(IDENTIFIERS, values),
        params(values),
        clickedAt(values.get("clicked_at")));
  }

  /** What has a name with that beginning, by the rest of the name; null if nothing has. */
  private static Map<String, String> below(final String beginning, final Map<String, String> all) {
    final var below = new LinkedHashMap<String, String>();
    all.forEach(
        (column, value) -> {
          if (column.startsWith(beginning)) {
            below.put(column.substring(beginning.length()), value);
          }
        });
    return below.isEmpty() ? null : below;
  }

  /** What stands in a column of its own comes before what stands in the one for all. */
  private static Map<String, String> params(final Map<String, String> values) {
    final var all = values.get(ALL_PARAMS);
    final var single = below(PARAMS, values);
    if (all == null || single == null) {
      return all == null ? single : read(all);
    }
    final var params = new LinkedHashMap<>(read(all));
    params.putAll(single);
    return params;
  }

  private static Map<String, String> read(final String json) {
    try {
      return Objects.requireNonNullElse(JsonText.MAPPER.readValue(json, TEXTS), Map.of());
    } catch (final JsonProcessingException e) {
      throw Refusal.invalidField(
              ALL_PARAMS, "params is a JSON object of texts, such as {\"sub1\":\"a\"}.")
          .breaking("rule.params_json", "{\"sub1\":\"a\"}");
    }
  }

  private static Advert advert(final Map<String, String> values) {
    return values == null
        ? null
        : new Advert(
            values.get("pixel"),
            values.get("campaign_id"),
            values.get("adset_id"),
            values.get("ad_id"),
            values.get("campaign_name"),
            values.get("adset_name"),
            values.get("ad_name"),
            values.get("placement"),
            values.get("site_source_name"),
            values.get("landing_id"));
  }

  private static Instant clickedAt(final String text) {
    return text == null ? null : SheetTime.read("clicked_at", text);
  }
}
