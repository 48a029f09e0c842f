package dev.goalpost.delivery;

import java.util.List;

/**
 * What an event would cause.
 *
 * @param requests what would be sent, secrets masked
 * @param systemMessage the line in the client's thread, or null if there would be none
 */
public record GoalPreview(
    List<Preview> requests, List<ColumnChange> statistics, String systemMessage) {

  /** The event would not count. */
  static final GoalPreview NOTHING = new GoalPreview(List.of(), List.of(), null);
}
