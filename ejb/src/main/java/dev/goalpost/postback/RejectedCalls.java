package dev.goalpost.postback;

import java.time.Instant;

/**
 * Calls that were rejected for one reason.
 *
 * @param code the reason
 */
public record RejectedCalls(String code, long count, Instant lastAt) {}
