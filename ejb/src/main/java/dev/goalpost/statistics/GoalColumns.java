package dev.goalpost.statistics;

import dev.goalpost.goal.GoalView;
import dev.goalpost.statistics.Report.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that one custom goal adds, as its switches say.
 *
 * @param position among the goals of a report: it names the goal's sums in SQL
 */
record GoalColumns(int position, GoalView goal) {

  /** The columns of all goals that are shown in statistics. */
  static List<GoalColumns> of(final List<GoalView> goals) {
    final var columns = new ArrayList<GoalColumns>();
    goals.stream()
        .filter(goal -> !goal.system() && goal.statistics().show())
        .forEach(goal -> columns.add(new GoalColumns(columns.size(), goal)));
    return columns;
  }

  Stream<Column> shown() {
    final var display = goal.statistics();
    return Stream.concat(
        display.count() ? Stream.of(new Column(countKey(), goal.name() + ": count")) : Stream.of(),
        display.sum() ? Stream.of(new Column(sumKey(), goal.name() + ": sum")) : Stream.of());
  }

  String countKey() {
    return "goal_" + goal.token() + "_count";
  }

  String sumKey() {
    return "goal_" + goal.token() + "_sum";
  }

  /** What SQL calls how many there were. */
  String count() {
    return "g" + position + "_count";
  }

  /** What SQL calls what their amounts come to. */
  String sum() {
    return "g" + position + "_sum";
  }

  /** The goal's id, which is ours and a number: it may stand in SQL as it is. */
  long goalId() {
    return Long.parseLong(goal.id());
  }
}
