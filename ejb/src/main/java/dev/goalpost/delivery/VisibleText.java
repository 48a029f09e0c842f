package dev.goalpost.delivery;

/** Text that others wrote, as it may stand in a log: it cannot pretend to be anything else. */
public final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';

  private VisibleText() {}

  /**
   * The text with a replacement character for each character that is invisible, changes the line or
   * the order of those around it; line feeds and tabs stay. Its length does not change.
   */
  public static String of(final String text) {
    final var characters = text.toCharArray();
    for (int index = 0; index < characters.length; index++) {
      if (isTreacherous(characters[index])) {
        characters[index] = REPLACEMENT;
      }
    }
    return new String(characters);
  }

  private static boolean isTreacherous(final char character) {
    if (character < '\u2028') {
      return Character.isISOControl(character) && character != '\n' && character != '\t';
    }
    return character <= '\u202E' || character >= '\u2066' && character <= '\u2069';
  }
}
