package dev.goalpost.lead;

import java.util.List;

/** The feature that knows who reached which goal, goal by goal. Found through CDI. */
public interface GoalReach {

  /**
   * Some who have reached a goal at some time; those whose conversions were reversed among them.
   *
   * @param most how many at most; somebody who reached it twice may be there twice
   */
  List<Long> leadsThatReached(long goalId, int most);
}
