package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.VisibleText;
import dev.goalpost.platform.Secret;
import dev.goalpost.platform.ShortText;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes what was sent and received fit to be shown: wherever a pixel's credentials stand, encoded
 * or not, their mask stands instead.
 */
final class Masked {

  private final List<Disguise> disguises;

  private Masked(final List<Secret> secrets) {
    this.disguises = secrets.stream().flatMap(Masked::disguises).distinct().toList();
  }

  /** A form in which a secret may stand in a text, and what stands there instead. */
  private record Disguise(String form, String mask) {}

  /** For a call on behalf of {@code pixel}. */
  static Masked of(final AdNetwork network, final Pixel pixel) {
    return of(network.settings(), pixel);
  }

  static Masked of(final List<PixelSetting> settings, final Pixel pixel) {
    return new Masked(
        settings.stream()
            .filter(PixelSetting::secret)
            .map(setting -> pixel.settings().get(setting.name()))
            .filter(Objects::nonNull)
            .toList());
  }

  /** The text, masked and then cut to what is kept of it. */
  String text(final String text) {
    String shown = text;
    for (final var disguise : disguises) {
      shown = shown.replace(disguise.form(), disguise.mask());
    }
    return VisibleText.of(ShortText.cut(shown, Exchange.MOST_SHOWN));
  }

  private static Stream<Disguise> disguises(final Secret secret) {
    final var escaped = escaped(secret);
    return Stream.of(secret.value(), encoded(secret), escaped, escaped.replace("/", "\\/"))
        .map(form -> new Disguise(form, secret.masked()));
  }

  private static String encoded(final Secret secret) {
    return URLEncoder.encode(secret.value(), StandardCharsets.UTF_8);
  }

  /** As it stands between the quotation marks of a JSON text. */
  private static String escaped(final Secret secret) {
    final var quoted = Json.text(secret.value());
    return quoted.substring(1, quoted.length() - 1);
  }
}
