package dev.goalpost.statistics;

import java.util.List;
import java.util.Map;

/**
 * What traffic brought.
 *
 * @param totals of all rows, not only of those on this page
 * @param waitingForRate how many amounts no total holds yet, by currency
 */
public record Report(
    List<Column> columns,
    List<Row> rows,
    Map<String, Object> totals,
    Map<String, Long> waitingForRate) {

  /** A column as it is shown. */
  public record Column(String key, String title) {}

  /** A group; a missing value is null. */
  public record Row(Map<String, String> group, Map<String, Object> values) {}
}
