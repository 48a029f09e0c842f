package dev.goalpost.lead;

import dev.goalpost.platform.CountryCode;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.ShortText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The rules that every lead keeps, whoever sends it. */
final class LeadChecks {

  private static final int LONGEST_CLICK_ID = 255;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_SHORT_TEXT = 120;
  private static final int LONGEST_USER_ID = 64;
  private static final int LONGEST_VALUE = 1_000;
  private static final int LONGEST_KEY = 80;
  private static final int MOST_PARAMS = 100;
  private static final int LONGEST_ADVERT = 255;
  private static final Duration LATEST = Duration.ofMinutes(5);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private LeadChecks() {}

  /**
   * The form with blanks made null and every field checked.
   *
   * @throws Refusal naming the first field that is wrong
   */
  static LeadForm checked(final LeadForm form, final Instant now) {
    return new LeadForm(
        clickId(form.clickId()),
        text("cl_id", form.clId(), LONGEST_CLICK_ID),
        text("spot", form.spot(), LONGEST_USER_ID),
        text("user_id", form.userId(), LONGEST_USER_ID),
        username(form.username()),
        text("name", form.name(), LONGEST_NAME),
        geo(form.geo()),
        manager(form.manager()),
        text("player_id", form.playerId(), LONGEST_VALUE),
        advert(form.advert()),
        identifiers(form.identifiers()),
        params(form.params()),
        clickedAt(form.clickedAt(), now));
  }

  /** A manager's name as it is stored, or null. */
  static String manager(final String name) {
    final var text = text("manager", name, LONGEST_SHORT_TEXT);
    return text == null ? null : ShortText.oneLine("manager", text);
  }

  private static String clickId(final String clickId) {
    final var text = text("click_id", clickId, LONGEST_CLICK_ID);
    if (text != null && !text.equals(clickId)) {
      throw Refusal.invalidField("click_id", "click_id must not begin or end with a space.")
          .breaking("rule.edge_spaces");
    }
    return text;
  }

  /** The text without spaces at its ends; null if nothing is left. */
  private static String text(final String field, final String value, final int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    final var stripped = value.strip();
    if (stripped.length() > longest) {
      throw Refusal.invalidField(field, field + " is at most " + longest + " characters.")
          .breaking("rule.too_long", longest);
    }
    if (stripped.indexOf('\0') >= 0) {
      throw Refusal.invalidField(field, field + " must not hold a NUL character.")
          .breaking("rule.one_line");
    }
    return stripped;
  }

  private static String username(final String username) {
    final var text = text("username", username, LONGEST_SHORT_TEXT);
    return text != null && text.startsWith("@") ? text.substring(1) : text;
  }

  private static String geo(final String geo) {
    final var text = text("geo", geo, LONGEST_SHORT_TEXT);
    if (text == null) {
      return null;
    }
    final var upper = text.toUpperCase(Locale.ROOT);
    if (!CountryCode.isKnown(upper)) {
      throw Refusal.invalidField("geo", "geo must be a country code of two letters such as DE.")
          .breaking("rule.country");
    }
    return upper;
  }

  private static Advert advert(final Advert advert) {
    return advert == null
        ? null
        : new Advert(
            advertField("pixel", advert.pixel()),
            advertField("campaign_id", advert.campaignId()),
            advertField("adset_id", advert.adsetId()),
            advertField("ad_id", advert.adId()),
            advertField("campaign_name", advert.campaignName()),
            advertField("adset_name", advert.adsetName()),
            advertField("ad_name", advert.adName()),
            advertField("placement", advert.placement()),
            advertField("site_source_name", advert.siteSourceName()),
            advertField("landing_id", advert.landingId()));
  }

  private static String advertField(final String name, final String value) {
    return text("advert." + name, value, LONGEST_ADVERT);
  }

  private static Map<String, String> identifiers(final Map<String, String> identifiers) {
    if (identifiers == null) {
      return null;
    }
    identifiers.keySet().stream()
        .filter(name -> !Identifiers.NAMES.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.unknownField(
                      "identifiers." + name,
                      "Known identifiers are " + String.join(", ", Identifiers.NAMES) + ".")
                  .breaking("rule.one_of", String.join(", ", Identifiers.NAMES));
            });
    return texts("identifiers", identifiers);
  }

  private static Map<String, String> params(final Map<String, String> params) {
    if (params == null) {
      return null;
    }
    if (params.size() > MOST_PARAMS) {
      throw Refusal.invalidField("params", "At most " + MOST_PARAMS + " params.")
          .breaking("rule.params_many", MOST_PARAMS);
    }
    return texts("params", params);
  }

  private static Map<String, String> texts(final String field, final Map<String, String> texts) {
    final var kept = new LinkedHashMap<String, String>();
    texts.forEach(
        (name, value) -> {
          if (name.isBlank() || name.length() > LONGEST_KEY) {
            throw Refusal.invalidField(field, "A name is 1 to " + LONGEST_KEY + " characters long.")
                .breaking("rule.param_name", LONGEST_KEY);
          }
          final var text = text(field + "." + name, value, LONGEST_VALUE);
          if (text != null) {
            kept.put(name, text);
          }
        });
    return kept;
  }

  private static Instant clickedAt(final Instant clickedAt, final Instant now) {
    if (clickedAt != null
        && (clickedAt.isAfter(now.plus(LATEST)) || clickedAt.isBefore(EARLIEST))) {
      throw Refusal.invalidField(
              "clicked_at", "clicked_at must be a time since 2000 and not in the future.")
          .breaking("rule.click_time");
    }
    return clickedAt == null ? null : clickedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
