package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.Exchange;
import dev.goalpost.platform.Secret;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Makes what was sent and received fit to be shown: wherever a pixel's credentials stand, encoded
 * or not, their mask stands instead.
 */
final class Masked {

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

  private final List<Secret> secrets;

  private Masked(final List<Secret> secrets) {
    this.secrets = secrets;
  }

  /** For a call on behalf of {@code pixel}. */
  static Masked of(final AdNetwork network, final Pixel pixel) {
    return new Masked(
        network.settings().stream()
            .filter(PixelSetting::secret)
            .map(setting -> pixel.settings().get(setting.name()))
            .filter(Objects::nonNull)
            .toList());
  }

  /** The text, masked and then cut to what is kept of it. */
  String text(final String text) {
    String shown = text;
    for (final var secret : secrets) {
      shown = shown.replace(secret.value(), secret.masked());
      shown = shown.replace(encoded(secret), secret.masked());
      shown = shown.replace(escaped(secret), secret.masked());
    }
    return cut(CONTROL.matcher(shown).replaceAll("\uFFFD"));
  }

  private static String encoded(final Secret secret) {
    return URLEncoder.encode(secret.value(), StandardCharsets.UTF_8);
  }

  /** As it stands between the quotation marks of a JSON text. */
  private static String escaped(final Secret secret) {
    final var quoted = Json.text(secret.value());
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String cut(final String text) {
    if (text.length() <= Exchange.MOST_SHOWN) {
      return text;
    }
    final int end = Exchange.MOST_SHOWN;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
