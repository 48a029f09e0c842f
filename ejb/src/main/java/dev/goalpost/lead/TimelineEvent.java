package dev.goalpost.lead;

import java.time.Instant;

/**
 * Something on a client's timeline.
 *
 * @param id tells events of the same moment apart
 * @param subject what happened, as it is shown elsewhere
 */
public record TimelineEvent(Instant at, long id, String type, Object subject) {}
