package dev.goalpost.goal;

/**
 * A feature that refers to goals. A goal that any of them uses is archived instead of deleted.
 *
 * <p>Implementations are found through CDI, so that goals need not know who refers to them.
 */
public interface GoalUse {

  /** Whether something stored refers to the goal. */
  boolean uses(long goalId);
}
