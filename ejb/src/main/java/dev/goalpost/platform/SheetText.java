package dev.goalpost.platform;

/**
 * A text in a spreadsheet. One that a spreadsheet would take for a formula has an apostrophe before
 * it, which is taken off again when it is read.
 */
public final class SheetText {

  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private SheetText() {}

  public static String written(final String text) {
    return isFormula(text) ? "'" + text : text;
  }

  public static String read(final String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(final String text) {
    return text != null && !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
  }
}
