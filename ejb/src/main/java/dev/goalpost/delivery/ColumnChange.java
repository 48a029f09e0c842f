package dev.goalpost.delivery;

import dev.goalpost.goal.GoalView;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an event adds to a column of the statistics.
 *
 * @param column the column's key
 */
public record ColumnChange(String column, BigDecimal change) {

  /**
   * What one event of {@code goal} adds.
   *
   * @param worth in the account's currency; null if there is no amount or it waits for a rate
   */
  static List<ColumnChange> of(final GoalView goal, final BigDecimal worth) {
    return columns(goal)
        .filter(column -> worth != null || !column.endsWith("_sum"))
        .map(column -> new ColumnChange(column, column.endsWith("_sum") ? worth : BigDecimal.ONE))
        .toList();
  }

  private static Stream<String> columns(final GoalView goal) {
    return goal.system() ? systemColumns(goal.token()) : customColumns(goal);
  }

  private static Stream<String> systemColumns(final String token) {
    return switch (token) {
      case "reg" -> Stream.of("registrations");
      case "dep" -> Stream.of("first_sales_count", "first_sales_sum");
      case "redep" -> Stream.of("repeat_sales_count", "repeat_sales_sum");
      case "rebill" -> Stream.of("rebill_count", "rebill_sum");
      default -> throw new IllegalArgumentException("No system goal: " + token);
    };
  }

  private static Stream<String> customColumns(final GoalView goal) {
    final var display = goal.statistics();
    if (!display.show()) {
      return Stream.empty();
    }
    final var prefix = "goal_" + goal.token();
    return Stream.concat(
        display.count() ? Stream.of(prefix + "_count") : Stream.empty(),
        display.sum() ? Stream.of(prefix + "_sum") : Stream.empty());
  }
}
