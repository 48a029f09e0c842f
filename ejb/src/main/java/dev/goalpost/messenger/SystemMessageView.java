package dev.goalpost.messenger;

import java.time.Instant;

/**
 * A system message as it is shown.
 *
 * @param at when it was written
 * @param eventId the conversion that it tells of
 * @param goal the token that one counted as
 */
public record SystemMessageView(String id, Instant at, String text, String eventId, String goal) {}
