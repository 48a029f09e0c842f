package dev.goalpost.macro;

import java.util.regex.Pattern;

/** How RFC 8259 writes values. */
final class JsonEncoding {

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private JsonEncoding() {}

  /** The inside of a string; half a surrogate pair becomes U+FFFD. */
  static String text(final String text) {
    final var written = new StringBuilder(text.length());
    text.codePoints().map(PercentEncoding::whole).forEach(each -> append(written, each));
    return written.toString();
  }

  private static void append(final StringBuilder written, final int character) {
    switch (character) {
      case '"', '\\' -> written.append('\\').appendCodePoint(character);
      case '\n' -> written.append("\\n");
      case '\r' -> written.append("\\r");
      case '\t' -> written.append("\\t");
      default -> {
        if (character < ' ') {
          written.append(String.format("\\u%04x", character));
        } else {
          written.appendCodePoint(character);
        }
      }
    }
  }

  /** A whole value: a number if it is one, null if there is none, else a string. */
  static String value(final String text) {
    if (text.isEmpty()) {
      return "null";
    }
    return NUMBER.matcher(text).matches() ? text : '"' + text(text) + '"';
  }
}
