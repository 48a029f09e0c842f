package dev.goalpost.bench;

import java.util.List;
import java.util.Locale;

/**
 * One thing that must hold.
 *
 * @param atLeast whether the limit is the least that passes, or the most
 */
public record Threshold(String what, double measured, boolean atLeast, double limit, String unit) {

  public static Threshold atLeast(
      final String what, final double measured, final double limit, final String unit) {
    return new Threshold(what, measured, true, limit, unit);
  }

  public static Threshold atMost(
      final String what, final double measured, final double limit, final String unit) {
    return new Threshold(what, measured, false, limit, unit);
  }

  /** A figure that could not be taken (NaN) does not pass. */
  public boolean passed() {
    return atLeast ? measured >= limit : measured <= limit;
  }

  /** All of them, with what was measured. */
  public static MarkdownTable table(final List<Threshold> thresholds) {
    final var table = new MarkdownTable("threshold", "measured", "must be", "");
    thresholds.forEach(
        threshold ->
            table.row(
                threshold.what,
                threshold.text(threshold.measured),
                threshold.limitText(),
                threshold.passed() ? "pass" : "**FAIL**"));
    return table;
  }

  private String limitText() {
    return (atLeast ? "≥ " : "≤ ") + text(limit);
  }

  private String text(final double figure) {
    final var number =
        figure == Math.rint(figure)
            ? "%.0f".formatted(figure)
            : String.format(Locale.ROOT, "%.2f", figure);
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
