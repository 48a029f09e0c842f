package dev.goalpost.postback;

import java.time.Instant;

/**
 * What came in for a goal of late.
 *
 * @param goalId the goal
 * @param lastDay conversions received in the last 24 hours
 * @param lastAt when the latest of all was received, or null
 */
public record GoalActivity(long goalId, long lastDay, Instant lastAt) {}
