package dev.goalpost.goal;

/**
 * What counting needs to know of a goal.
 *
 * @param repeatsThenId the goal that later events count as; null unless the mode is {@link
 *     RepeatsMode#FIRST_THEN}
 */
public record GoalRule(
    long id, String token, boolean archived, RepeatsMode repeats, Long repeatsThenId) {}
