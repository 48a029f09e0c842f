package dev.goalpost.platform;

import java.util.regex.Pattern;

/**
 * A text in a spreadsheet. One that a spreadsheet would take for a formula, whatever apostrophes
 * stand before it, has one more, which is taken off again when it is read.
 */
public final class SheetText {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

  private SheetText() {}

  public static String written(final String text) {
    return isFormula(text) ? "'" + text : text;
  }

  public static String read(final String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(final String text) {
    return text != null && FORMULA.matcher(text).lookingAt();
  }
}
