package dev.goalpost.platform;

/** Makes texts of others fit where they are kept. */
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
}
