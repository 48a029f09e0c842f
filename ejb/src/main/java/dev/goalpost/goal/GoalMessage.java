package dev.goalpost.goal;

/**
 * The system message of a goal.
 *
 * @param enabled whether events of the goal cause one
 * @param text with macros; null if it never had any
 */
public record GoalMessage(long goalId, boolean enabled, String text) {}
