package dev.goalpost.bench.load;

import java.util.Locale;

/**
 * One thing that must hold.
 *
 * @param atLeast whether the limit is the least that passes, or the most
 */
record Threshold(String what, double measured, boolean atLeast, double limit, String unit) {

  static Threshold atLeast(final String what, final double measured, final double limit) {
    return new Threshold(what, measured, true, limit, "×");
  }

  static Threshold atMost(
      final String what, final double measured, final double limit, final String unit) {
    return new Threshold(what, measured, false, limit, unit);
  }

  /** A figure that could not be taken (NaN) does not pass. */
  boolean passed() {
    return atLeast ? measured >= limit : measured <= limit;
  }

  String measuredText() {
    return text(measured);
  }

  String limitText() {
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
