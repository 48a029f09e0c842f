package dev.goalpost.platform;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Host and port of a URL, as they are asked for and connected to.
 *
 * @param host in ASCII: a name in other letters is converted; an IPv6 address stands in brackets
 * @param port -1 if none is named
 */
public record Authority(String host, int port) {

  private static final Pattern FORM = Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]@]+)(:[0-9]*)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  /** What {@code text} names; nothing if it is no host with a port or without. */
  public static Optional<Authority> parse(final String text) {
    final var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return ascii(parts.group(1))
        .flatMap(host -> of(host, parts.group(2) == null ? "" : parts.group(2)));
  }

  /** The text by which it stands in a URL. */
  public String text() {
    return port < 0 ? host : host + ":" + port;
  }

  private static Optional<String> ascii(final String host) {
    if (ASCII.matcher(host).matches()) {
      return Optional.of(host);
    }
    try {
      return Optional.of(IDN.toASCII(host)).filter(ascii -> NAME.matcher(ascii).matches());
    } catch (final IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  /** An underscore is as good as a letter to name servers, though not to {@link URI}. */
  private static Optional<Authority> of(final String host, final String port) {
    try {
      final var parsed = new URI("http://" + host.replace('_', 'x') + port);
      return parsed.getHost() == null
          ? Optional.empty()
          : Optional.of(new Authority(host, parsed.getPort()));
    } catch (final URISyntaxException noHost) {
      return Optional.empty();
    }
  }
}
