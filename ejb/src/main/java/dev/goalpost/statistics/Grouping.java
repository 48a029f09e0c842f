package dev.goalpost.statistics;

/**
 * Something that a report can be grouped and filtered by.
 *
 * @param kind {@code period} or {@code fact}
 */
public record Grouping(String key, String title, String kind) {

  static Grouping of(final Dimension dimension) {
    return new Grouping(
        dimension.key(), dimension.title(), dimension.isPeriod() ? "period" : "fact");
  }
}
