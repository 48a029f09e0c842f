package dev.goalpost.delivery.tracker;

import dev.goalpost.macro.BodyFormat;
import dev.goalpost.macro.BodyTemplate;
import dev.goalpost.macro.PartlyLiteral;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.UrlTemplate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Masks the credentials in templates and remembers them. Only literal text is one: what a macro
 * stands for is an event's, and has to be found in the log.
 */
final class TemplateMasks {

  /** Beside macros it may stand in a credential's place and gives nothing away. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "\\s*(?:(?:bearer|basic|token)\\s+)?|\\s*[-_.:,;|/]\\s*", Pattern.CASE_INSENSITIVE);

  private final List<String> found = new ArrayList<>();

  UrlTemplate url(final UrlTemplate url) {
    return masked(url, SecretPlaces.inUrl(url.filled()), TemplateMasks::decoded);
  }

  Template header(final String name, final Template value) {
    return masked(value, SecretPlaces.inHeader(name, value.filled()), UnaryOperator.identity());
  }

  BodyTemplate body(final BodyTemplate body) {
    return masked(
        body,
        SecretPlaces.inBody(body.format(), body.filled()),
        body.format() == BodyFormat.JSON ? JsonSecrets::meaning : TemplateMasks::decoded);
  }

  /** Masks wherever they turn up what has been masked so far. */
  Masking everywhere() {
    return Masking.of(found);
  }

  /**
   * @param meaning what a stretch of the literal text is once it is decoded
   */
  private <T extends PartlyLiteral<T>> T masked(
      final T template, final BitSet places, final UnaryOperator<String> meaning) {
    return template.rewritten(places, literal -> mask(literal, meaning.apply(literal)));
  }

  private String mask(final String literal, final String meaning) {
    if (HARMLESS.matcher(meaning).matches()) {
      return literal;
    }
    found.add(literal);
    found.add(meaning);
    return Masking.mask(meaning);
  }

  private static String decoded(final String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (final IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
