package dev.goalpost.delivery;

import dev.goalpost.goal.GoalView;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** By how much an event changes a column of the statistics. */
public record StatisticsChange(String column, BigDecimal change) {

  /**
   * The changes by one event.
   *
   * @param goal that it counts as
   * @param worth in the account's currency, or null if there is no sum or it waits for a rate
   */
  static List<StatisticsChange> of(final GoalView goal, final BigDecimal worth) {
    return goal.system() ? ofSystemGoal(goal.token(), worth) : ofCustomGoal(goal, worth);
  }

  private static List<StatisticsChange> ofSystemGoal(final String token, final BigDecimal worth) {
    return switch (token) {
      case "reg" -> List.of(new StatisticsChange("registrations", BigDecimal.ONE));
      case "dep" -> changes("first_sales", true, true, worth);
      case "redep" -> changes("repeat_sales", true, true, worth);
      default -> changes(token, true, true, worth);
    };
  }

  private static List<StatisticsChange> ofCustomGoal(final GoalView goal, final BigDecimal worth) {
    final var display = goal.statistics();
    return changes(
        "goal_" + goal.token(),
        display.show() && display.count(),
        display.show() && display.sum(),
        worth);
  }

  private static List<StatisticsChange> changes(
      final String columns, final boolean count, final boolean sum, final BigDecimal worth) {
    return Stream.of(
            new StatisticsChange(columns + "_count", count ? BigDecimal.ONE : null),
            new StatisticsChange(columns + "_sum", sum ? worth : null))
        .filter(each -> each.change() != null)
        .toList();
  }
}
