package dev.goalpost.admin.chart;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A line through values, in a picture of {@value #WIDTH} by {@value #HEIGHT} that is stretched to
 * its place. Its bottom is zero, or the lowest value if that is below.
 */
public final class Plot {

  static final double WIDTH = 600;
  static final double HEIGHT = 100;

  /** What is left free above and below, so that no line is cut. */
  private static final double MARGIN = 3;

  private final List<Double> values;
  private final double lowest;
  private final double highest;

  /**
   * @param values null where there is none: the line has a gap there
   */
  Plot(final List<Double> values) {
    this.values = values;
    lowest =
        Math.min(0, values.stream().filter(Objects::nonNull).mapToDouble(v -> v).min().orElse(0));
    highest =
        Math.max(
            lowest + 1,
            values.stream().filter(Objects::nonNull).mapToDouble(v -> v).max().orElse(1));
  }

  /** The line, as {@code d} of an SVG path. */
  public String line() {
    final var line = new StringBuilder();
    boolean drawn = false;
    for (int at = 0; at < values.size(); at++) {
      final var value = values.get(at);
      if (value != null) {
        line.append(point(drawn ? "L" : "M", center(at), y(value)));
        line.append(isAlone(at) ? point("L", center(at) + 1, y(value)) : "");
      }
      drawn = value != null;
    }
    return line.toString();
  }

  /** A value between gaps would be a line without a length. */
  private boolean isAlone(final int at) {
    return valueAt(at - 1) == null && valueAt(at + 1) == null;
  }

  private Double valueAt(final int at) {
    return at < 0 || at >= values.size() ? null : values.get(at);
  }

  /** What lies between the line and zero; gaps count as zero. */
  public String area() {
    final var area = new StringBuilder(point("M", center(0), y(0)));
    for (int at = 0; at < values.size(); at++) {
      final var value = values.get(at);
      area.append(point("L", center(at), y(value == null ? 0 : value)));
    }
    return area.append(point("L", center(values.size() - 1), y(0))).append("Z").toString();
  }

  /** Where the part of the picture begins that belongs to a value. */
  String left(final int at) {
    return coordinate(at * step());
  }

  String width() {
    return coordinate(step());
  }

  private double center(final int at) {
    return (at + 0.5) * step();
  }

  private double step() {
    return WIDTH / Math.max(1, values.size());
  }

  private double y(final double value) {
    final double share = (value - lowest) / (highest - lowest);
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }

  private static String point(final String command, final double x, final double y) {
    return command + coordinate(x) + " " + coordinate(y);
  }

  private static String coordinate(final double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
