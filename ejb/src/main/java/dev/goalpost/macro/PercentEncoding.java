package dev.goalpost.macro;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/** RFC 3986's percent-encoding of UTF-8. */
final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int REPLACEMENT = 0xFFFD;

  private PercentEncoding() {}

  /**
   * The text with all but the {@code kept} characters encoded. Half a surrogate pair, which no
   * encoding can carry, becomes U+FFFD.
   */
  static String encode(final String text, final IntPredicate kept) {
    final var encoded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (kept.test(character)) {
                encoded.appendCodePoint(character);
              } else {
                appendBytes(encoded, whole(character));
              }
            });
    return encoded.toString();
  }

  /** The character, or U+FFFD for half a surrogate pair. */
  static int whole(final int character) {
    return Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character;
  }

  private static void appendBytes(final StringBuilder encoded, final int character) {
    for (final byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      HEX.toHexDigits(encoded.append('%'), octet);
    }
  }
}
