package dev.goalpost.click;

import dev.goalpost.lead.Advert;
import dev.goalpost.platform.ShortText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a tracking link. A person is never turned away for what an advertisement wrote:
 * what is too long is cut, what is too much is left out, and of a name that comes twice the first
 * counts.
 */
final class ClickQuery {

  private static final int MOST = 100;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_VALUE = 1_000;
  private static final int LONGEST_COLUMN = 255;
  private static final List<String> IDENTIFIERS = List.of("fbclid", "ttclid", "yclid");

  private final Map<String, String> parameters = new LinkedHashMap<>();

  ClickQuery(final String query) {
    for (final var pair : query.split("&")) {
      final var parts = pair.split("=", 2);
      if (parts.length == 2 && parameters.size() < MOST) {
        put(decoded(parts[0]), decoded(parts[1]));
      }
    }
  }

  private void put(final String name, final String value) {
    if (!name.isEmpty() && name.length() <= LONGEST_NAME && !value.isEmpty()) {
      parameters.putIfAbsent(name, ShortText.cut(value, LONGEST_VALUE));
    }
  }

  /** A text that is not encoded as it should be stands for itself. */
  private static String decoded(final String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", "").strip();
    } catch (final IllegalArgumentException e) {
      return text;
    }
  }

  /** The value as a column holds it; it is no parameter any more. Null if absent. */
  private String take(final String name) {
    final var value = parameters.remove(name);
    return value == null ? null : ShortText.cut(value, LONGEST_COLUMN);
  }

  String takeTrackerClick() {
    return take("cl_id");
  }

  Advert takeAdvert() {
    return new Advert(
        take("pixel"),
        take("campaign_id"),
        take("adset_id"),
        take("ad_id"),
        take("campaign_name"),
        take("adset_name"),
        take("ad_name"),
        take("placement"),
        take("site_source_name"),
        take("landing_id"));
  }

  /** What ad networks recognise the person by, whole. */
  Map<String, String> takeIdentifiers(final String address, final String userAgent) {
    final var identifiers = new LinkedHashMap<String, String>();
    for (final var name : IDENTIFIERS) {
      putIfGiven(identifiers, name, parameters.remove(name));
    }
    putIfGiven(identifiers, "ip", address);
    putIfGiven(identifiers, "user_agent", userAgent);
    return identifiers;
  }

  private static void putIfGiven(
      final Map<String, String> identifiers, final String name, final String value) {
    if (value != null && !value.isBlank()) {
      identifiers.put(name, ShortText.cut(value, LONGEST_VALUE));
    }
  }

  /** All that was not taken. */
  Map<String, String> rest() {
    return parameters;
  }
}
