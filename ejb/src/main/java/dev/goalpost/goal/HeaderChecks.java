package dev.goalpost.goal;

import dev.goalpost.macro.Place;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Tidied;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the headers of an external postback must be to be saved. */
final class HeaderChecks {

  private static final String FIELD = "headers";
  private static final int MOST_HEADERS = 20;
  private static final int LONGEST_VALUE = 2_000;
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern ONE_LINE = Pattern.compile("[\\t -~]*");

  /** They belong to the connection, to the end of a message or to its signature. */
  private static final Set<String> RESERVED =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "webhook-id",
          "webhook-signature",
          "webhook-timestamp");

  private HeaderChecks() {}

  /** The headers as they came; none instead of null. */
  static Map<String, String> checked(final Map<String, String> headers) {
    if (headers == null) {
      return Map.of();
    }
    if (headers.size() > MOST_HEADERS) {
      throw Refusal.invalidField(FIELD, "At most " + MOST_HEADERS + " headers.")
          .breaking("rule.headers_many", MOST_HEADERS);
    }
    headers.forEach(HeaderChecks::check);
    return new LinkedHashMap<>(headers);
  }

  private static void check(final String name, final String value) {
    final var field = FIELD + "." + name;
    if (!NAME.matcher(name).matches()) {
      throw Refusal.invalidField(field, "'" + name + "' is no name for an HTTP header.")
          .breaking("rule.header_name", name);
    }
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw Refusal.invalidField(field, name + " is set by Goalpost itself.")
          .breaking("rule.header_own", name);
    }
    if (value == null || value.length() > LONGEST_VALUE) {
      throw Refusal.invalidField(
              field, "A header's value is a text of at most " + LONGEST_VALUE + " characters.")
          .breaking("rule.header_long", name, LONGEST_VALUE);
    }
    checkValue(name, value);
  }

  /** Beside the macros, whose names may be anything, only what may stand in a header. */
  private static void checkValue(final String name, final String value) {
    final var field = FIELD + "." + name;
    final var literals =
        TemplateChecks.forDestination(field, Tidied.untouched(value))
            .render(Place.HEADER, macro -> "");
    if (!ONE_LINE.matcher(literals).matches()) {
      throw Refusal.invalidField(field, "A header's value is one line of ASCII text.")
          .breaking("rule.header_ascii", name);
    }
  }
}
