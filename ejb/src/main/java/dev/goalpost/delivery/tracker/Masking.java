package dev.goalpost.delivery.tracker;

import dev.goalpost.platform.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what was sent and received fit to be shown: credentials are masked, control characters
 * cannot pretend to be anything else.
 *
 * @param secrets what must not show wherever it stands, as it was sent
 */
record Masking(List<Secret> secrets) {

  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "(?<=[?&])((?:api_?|access_?|auth_?|postback_?)?(?:key|token|secret|password|pass))="
              + "([^&#]+)",
          Pattern.CASE_INSENSITIVE);

  /** All but line feed and tab: control characters, and those that change the line or its order. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

  /** The longest first, since one secret may be part of another. */
  Masking {
    secrets =
        secrets.stream()
            .sorted(Comparator.comparingInt((Secret secret) -> secret.value().length()).reversed())
            .toList();
  }

  /** Masks the given values, of headers say, wherever they turn up; blank ones are no secrets. */
  static Masking of(final Collection<String> values) {
    return new Masking(values.stream().filter(value -> !value.isBlank()).map(Secret::new).toList());
  }

  /** The address, with the values of parameters masked whose names say that they are secret. */
  String url(final String url) {
    return text(
        SECRET_PARAMETER
            .matcher(url)
            .replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) + "=" + masked(found.group(2)))));
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
    return CONTROL.matcher(shown).replaceAll("\uFFFD");
  }
}
