package dev.goalpost.delivery.tracker;

import dev.goalpost.macro.BodyFormat;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where credentials stand in what a call is made from, its macros filled with harmless characters.
 *
 * <p>In an address these are taken for credentials: what a parameter with a {@link SecretName}
 * holds; the part of the path before {@code /postback}, where Keitaro has its key, if there is a
 * digit in it; and any part that is long and mixes letters and digits. The latter is at times no
 * secret; its end still shows.
 */
final class SecretPlaces {

  private static final Set<String> OPEN_HEADERS =
      Set.of(
          "accept",
          "accept-charset",
          "accept-language",
          "cache-control",
          "content-type",
          "user-agent");

  private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
  private static final Pattern PATH_END = Pattern.compile("[?#]|$");

  private static final Pattern BEFORE_POSTBACK =
      Pattern.compile(
          "(?<=/)(?=[A-Z_-]*[0-9])[A-Z0-9_-]{6,}(?=/postback(?:\\.php)?(?:/|$))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?<=[?&;#\\s]|^)" + SecretName.PATTERN + "=([^&#]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9_:-]{16,}");

  private static final Pattern MIXED_WORD =
      Pattern.compile("(?=[0-9]*[A-Za-z])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{6,}");

  private final String text;
  private final BitSet places = new BitSet();

  private SecretPlaces(final String text) {
    this.text = text;
  }

  static BitSet inUrl(final String url) {
    final var origin = ORIGIN.matcher(url);
    final int pathStart = origin.find() ? origin.end() : 0;
    final var pathEnd = PATH_END.matcher(url);
    final int queryStart = pathEnd.find(pathStart) ? pathEnd.start() : url.length();
    return new SecretPlaces(url)
        .beforePostback(pathStart, queryStart)
        .keys(pathStart, queryStart)
        .parameters(queryStart)
        .places;
  }

  static BitSet inHeader(final String name, final String value) {
    final var found = new SecretPlaces(value);
    if (SecretName.isHeader(name)) {
      found.places.set(0, value.length());
      return found.places;
    }
    return OPEN_HEADERS.contains(name.toLowerCase(Locale.ROOT))
        ? found.places
        : found.keys(0, value.length()).parameters(0).places;
  }

  static BitSet inBody(final BodyFormat format, final String body) {
    return switch (format) {
      case JSON -> JsonSecrets.in(body);
      case FORM -> new SecretPlaces(body).parameters(0).places;
    };
  }

  private SecretPlaces beforePostback(final int from, final int to) {
    found(BEFORE_POSTBACK, from, to).forEach(found -> places.set(found.start(), found.end()));
    return this;
  }

  private SecretPlaces keys(final int from, final int to) {
    found(LONG, from, to)
        .filter(found -> MIXED_WORD.matcher(found.group()).find())
        .forEach(found -> places.set(found.start(), found.end()));
    return this;
  }

  private SecretPlaces parameters(final int from) {
    found(PARAMETER, from, text.length())
        .forEach(found -> places.set(found.start(1), found.end(1)));
    return this;
  }

  private Stream<MatchResult> found(final Pattern pattern, final int from, final int to) {
    return pattern.matcher(text).region(from, to).results();
  }
}
