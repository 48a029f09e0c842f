package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.VisibleText;
import dev.goalpost.delivery.tracker.BodySecrets.Found;
import dev.goalpost.platform.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes what was sent and received fit to be shown: credentials are masked, control characters
 * cannot pretend to be anything else.
 *
 * <p>In an address two things are taken for credentials: a parameter whose name is or ends with a
 * word such as {@code key}, {@code token}, {@code secret}, {@code sig} or {@code hash}, and a part
 * of the path that mixes letters and digits, six or more of them, as the key of a Keitaro does. The
 * latter is at times no secret; its end still shows.
 *
 * @param secrets what must not show wherever it stands
 */
record Masking(List<Secret> secrets) {

  /** What is shorter turns up by chance, and would be masked where it is no secret. */
  private static final int SHORTEST = 8;

  private static final Set<String> OPEN_HEADERS =
      Set.of(
          "accept",
          "accept-charset",
          "accept-language",
          "cache-control",
          "content-type",
          "user-agent",
          "webhook-id",
          "webhook-timestamp",
          "webhook-signature");

  private static final Pattern SECRET_PARAMETER =
      Pattern.compile("(?<=[?&]|^)(" + SecretName.PATTERN + ")=([^&#]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern PATH_END = Pattern.compile("[?#]");

  private static final Pattern SECRET_SEGMENT =
      Pattern.compile(
          "(?<=[^/:]/)(?=[A-Za-z_-]*\\d)(?=[\\d_-]*[A-Za-z])([A-Za-z0-9_-]{6,})(?=[/?#]|$)");

  /** The longest first, since one secret may be part of another. */
  Masking {
    secrets =
        secrets.stream()
            .sorted(Comparator.comparingInt((Secret secret) -> secret.value().length()).reversed())
            .toList();
  }

  /**
   * For a call to {@code url} with {@code headers}.
   *
   * @param inBody what its body holds of credentials
   */
  static Masking of(final String url, final Map<String, String> headers, final BodySecrets inBody) {
    return new Masking(
        Stream.of(inHeaders(headers), inUrl(url), inBody.values())
            .flatMap(Function.identity())
            .filter(value -> value.length() >= SHORTEST)
            .distinct()
            .map(Secret::new)
            .toList());
  }

  /** The values as they stand and, since {@code Bearer} is no secret, their words. */
  private static Stream<String> inHeaders(final Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> !isOpen(header.getKey()))
        .map(Map.Entry::getValue)
        .flatMap(value -> Stream.concat(Stream.of(value), Stream.of(value.split("\\s+"))));
  }

  private static Stream<String> inUrl(final String url) {
    final int pathEnd = pathEnd(url);
    return Stream.concat(
        SECRET_SEGMENT.matcher(url.substring(0, pathEnd)).results().map(found -> found.group(1)),
        SECRET_PARAMETER
            .matcher(url.substring(pathEnd))
            .results()
            .map(found -> found.group(2))
            .flatMap(value -> Stream.of(value, decoded(value))));
  }

  /** Where parameters that sound secret have their values. */
  static Stream<Found> parametersIn(final String form) {
    return SECRET_PARAMETER
        .matcher(form)
        .results()
        .map(found -> new Found(found.start(2), found.end(2), decoded(found.group(2))));
  }

  private static int pathEnd(final String url) {
    final var end = PATH_END.matcher(url);
    return end.find() ? end.start() : url.length();
  }

  private static boolean isOpen(final String header) {
    return OPEN_HEADERS.contains(header.toLowerCase(Locale.ROOT));
  }

  /** The headers that were sent; of all but the harmless ones the values are masked. */
  Map<String, String> headers(final Map<String, String> headers) {
    final var shown = new LinkedHashMap<String, String>();
    headers.forEach(
        (name, value) -> shown.put(name, isOpen(name) ? value : new Secret(value).masked()));
    return shown;
  }

  /** The address without what {@link Masking} takes for credentials. */
  String url(final String url) {
    final int pathEnd = pathEnd(url);
    return text(path(url.substring(0, pathEnd)) + parameters(url.substring(pathEnd)));
  }

  private static String path(final String path) {
    return SECRET_SEGMENT
        .matcher(path)
        .replaceAll(found -> Matcher.quoteReplacement(masked(found.group(1))));
  }

  private static String parameters(final String query) {
    return SECRET_PARAMETER
        .matcher(query)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) + "=" + masked(found.group(2))));
  }

  private static String masked(final String value) {
    return new Secret(decoded(value)).masked();
  }

  private static String decoded(final String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (final IllegalArgumentException notEncoded) {
      return value;
    }
  }

  /** Any text, such as an answer that repeats what was sent. */
  String text(final String text) {
    String shown = text;
    for (final var secret : secrets) {
      shown = shown.replace(secret.value(), secret.masked());
    }
    return VisibleText.of(shown);
  }
}
