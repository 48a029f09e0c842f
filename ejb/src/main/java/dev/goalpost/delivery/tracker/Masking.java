package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.VisibleText;
import dev.goalpost.platform.Secret;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes what was sent and received fit to be shown: credentials are masked, control characters
 * cannot pretend to be anything else.
 *
 * @param secrets what must not show wherever it stands, the longest first, since one may be part of
 *     another
 */
record Masking(List<Secret> secrets) {

  /** What is shorter turns up by chance, and would be masked where it is no secret. */
  private static final int SHORTEST = 8;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What may stand between a name, such as that of a cookie, and the secret itself. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s;,:=]+");

  /** The credentials as they stand and, since {@code Bearer} is no secret, their words. */
  static Masking of(final Collection<String> credentials) {
    return new Masking(
        credentials.stream()
            .flatMap(each -> Stream.concat(Stream.of(each), SPACE.splitAsStream(each)))
            .filter(each -> each.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Secret::new)
            .toList());
  }

  /** What stands for a credential: it ends as the last of its words does, unless that is short. */
  static String mask(final String credential) {
    final var words = BETWEEN.split(credential);
    return new Secret(words.length == 0 ? credential : words[words.length - 1]).masked();
  }

  /** Any text, such as an answer that repeats what was sent. */
  String text(final String text) {
    String shown = text;
    for (final var secret : secrets) {
      shown = shown.replace(secret.value(), mask(secret.value()));
    }
    return VisibleText.of(shown);
  }
}
