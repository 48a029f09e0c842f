package dev.goalpost.postback;

import java.time.Instant;

/**
 * A goal token that partners sent although no goal has it.
 *
 * @param count how many calls, among the latest that were looked at
 */
public record UnknownToken(String token, long count, Instant firstAt, Instant lastAt) {}
