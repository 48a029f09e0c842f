package dev.goalpost.goal;

import java.util.Map;

/**
 * Under which names a goal's events are reported.
 *
 * @param names by network; a network that hears nothing is absent
 */
public record GoalEvents(long goalId, Map<String, String> names) {}
