package dev.goalpost.admin.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts one after another.
 *
 * @param steps in the order in which people take them
 */
public record Funnel(List<Step> steps) {

  private static final double WHOLE = 100;

  /** A count before it is drawn. */
  public record Count(String key, String title, long number) {}

  /**
   * A count.
   *
   * @param width of its bar, of a hundred
   * @param ofBefore its share in the step before, or null where that is nothing
   * @param ofFirst its share in the first step, or null
   */
  public record Step(
      String key, String title, long number, String width, Double ofBefore, Double ofFirst) {}

  public static Funnel of(final List<Count> counts) {
    final long most = counts.stream().mapToLong(Count::number).max().orElse(0);
    final var steps = new ArrayList<Step>();
    for (int at = 0; at < counts.size(); at++) {
      final var count = counts.get(at);
      final var width = most <= 0 ? 0 : Math.max(0, count.number() * WHOLE / most);
      steps.add(
          new Step(
              count.key(),
              count.title(),
              count.number(),
              String.format(Locale.ROOT, "%.2f", width),
              at == 0 ? null : share(count, counts.get(at - 1)),
              at == 0 ? null : share(count, counts.get(0))));
    }
    return new Funnel(steps);
  }

  private static Double share(final Count count, final Count whole) {
    return whole.number() == 0 ? null : count.number() * WHOLE / whole.number();
  }
}
