package dev.goalpost.platform;

/**
 * A text as it is kept, and where its characters stood in what was sent.
 *
 * @param sent as it came
 * @param start how much white space is left out at its beginning
 * @param text as it is kept
 */
public record Tidied(String sent, int start, String text) {

  private static final String BREAK = "\r\n";

  /** The text as it is. */
  public static Tidied untouched(final String sent) {
    return new Tidied(sent, 0, sent);
  }

  /** The text without white space around it. */
  public static Tidied stripped(final String sent) {
    return new Tidied(sent, sent.length() - sent.stripLeading().length(), sent.strip());
  }

  /** Stripped lines, which end as they do everywhere but in the forms of web pages. */
  public static Tidied lines(final String sent) {
    final var stripped = stripped(sent);
    return new Tidied(
        sent, stripped.start(), stripped.text().replace(BREAK, "\n").replace('\r', '\n'));
  }

  /** Where in what was sent that stood which is at {@code position} of the text. */
  public int sentAt(final int position) {
    int at = start;
    for (int passed = 0; passed < position; passed++) {
      at += isBreak(passed, at) ? BREAK.length() : 1;
    }
    return at;
  }

  private boolean isBreak(final int position, final int at) {
    return text.startsWith("\n", position) && sent.startsWith(BREAK, at);
  }
}
