package dev.goalpost.statistics;

import dev.goalpost.goal.GoalView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The two columns of a custom goal.
 *
 * @param position among the goals of a report: it names the goal's sums in SQL
 */
record GoalColumns(int position, GoalView goal) {

  /** The columns of all custom goals, whatever their switches say. */
  static List<GoalColumns> of(final List<GoalView> goals) {
    final var columns = new ArrayList<GoalColumns>();
    goals.stream()
        .filter(goal -> !goal.system())
        .forEach(goal -> columns.add(new GoalColumns(columns.size(), goal)));
    return columns;
  }

  Stream<ReportColumn> columns() {
    final var display = goal.statistics();
    final boolean shown = display.show() && !goal.archived();
    return Stream.of(
        ReportColumn.ofGoal(
            countKey(), goal.name() + ": count", ReportColumn.COUNT, shown && display.count()),
        ReportColumn.ofGoal(
            sumKey(), goal.name() + ": sum", ReportColumn.SUM, shown && display.sum()));
  }

  String token() {
    return goal.token();
  }

  String countKey() {
    return countKey(goal.token());
  }

  static String countKey(final String token) {
    return "goal_" + token + "_count";
  }

  String sumKey() {
    return sumKey(goal.token());
  }

  static String sumKey(final String token) {
    return "goal_" + token + "_sum";
  }

  Summand count() {
    return Summand.custom("g" + position + "_count", "times", goalId());
  }

  Summand sum() {
    return Summand.custom("g" + position + "_sum", "amount", goalId());
  }

  private long goalId() {
    return Long.parseLong(goal.id());
  }
}
