package dev.goalpost.statistics;

import dev.goalpost.goal.TokenChanged;

/**
 * A column in its place.
 *
 * @param key of the column
 * @param title in place of the column's own, or null
 * @param width in pixels, or null
 */
public record PresetColumn(String key, String title, Integer width) {

  /** The same column once the goal that it counts has another token. */
  PresetColumn following(final TokenChanged token) {
    if (key.equals(GoalColumns.countKey(token.before()))) {
      return new PresetColumn(GoalColumns.countKey(token.after()), title, width);
    }
    return key.equals(GoalColumns.sumKey(token.before()))
        ? new PresetColumn(GoalColumns.sumKey(token.after()), title, width)
        : this;
  }
}
