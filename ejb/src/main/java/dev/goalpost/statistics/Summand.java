package dev.goalpost.statistics;

/**
 * One of the sums that a report is made of.
 *
 * @param name what SQL calls it; of the standard counters, the column
 * @param isCount whether a standard counter counts in whole numbers
 * @param ofGoals what a row of a custom goal, its {@code times} and {@code amount}, adds to it
 * @param goalId the custom goal, or null
 */
record Summand(String name, boolean isCount, String ofGoals, Long goalId) {

  private static final String NOTHING = "0";

  /** How often the standard counter of that name counted. */
  static Summand count(final String name) {
    return new Summand(name, true, NOTHING, null);
  }

  /** The money under that name among the standard counters. */
  static Summand money(final String name) {
    return new Summand(name, false, NOTHING, null);
  }

  /**
   * @param value {@code times} or {@code amount}
   * @param goalId ours and a number: it may stand in SQL as it is
   */
  static Summand custom(final String name, final String value, final long goalId) {
    final var ofGoals = "case when goal_id = %d then %s else 0 end".formatted(goalId, value);
    return new Summand(name, false, ofGoals, goalId);
  }

  /** What a row of the standard counters adds to it. */
  String ofTraffic(final Engine engine) {
    if (isCustom()) {
      return NOTHING;
    }
    return isCount ? engine.whole(name) : name;
  }

  boolean isCustom() {
    return goalId != null;
  }
}
