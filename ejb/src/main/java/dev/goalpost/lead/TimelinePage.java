package dev.goalpost.lead;

import java.util.List;

/**
 * One page of a timeline, newest first.
 *
 * @param nextCursor where the next page starts, or null on the last one
 */
public record TimelinePage(List<TimelineEvent> events, String nextCursor) {}
