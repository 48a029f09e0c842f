package dev.goalpost.platform;

/** Texts of others that are kept in one short line. */
public final class ShortText {

  private ShortText() {}

  /** The beginning of {@code text}, no more than {@code longest} and no half character. */
  public static String cut(final String text, final int longest) {
    if (text == null || text.length() <= longest) {
      return text;
    }
    final int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  /**
   * The text as it is.
   *
   * @throws Refusal naming {@code field} if it holds what no line can show: NUL, a line feed, any
   *     other control character
   */
  public static String oneLine(final String field, final String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalidField(field, field + " must not hold control characters or new lines.")
          .breaking("rule.one_line");
    }
    return text;
  }
}
