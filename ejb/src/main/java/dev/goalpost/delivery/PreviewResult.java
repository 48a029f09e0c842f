package dev.goalpost.delivery;

import dev.goalpost.postback.Rejection;
import java.util.List;

/** What would follow from an event. */
public sealed interface PreviewResult {

  /**
   * The event would be taken.
   *
   * @param requests what would be sent
   * @param statistics how columns would change
   * @param systemMessage the line in the client's thread, or null if there is none
   */
  record Shown(List<Preview> requests, List<StatisticsChange> statistics, String systemMessage)
      implements PreviewResult {

    /** The event would change nothing: it is a repetition, or its goal is archived. */
    static final Shown NOTHING = new Shown(List.of(), List.of(), null);
  }

  /** The intake would not take it. */
  record Refused(Rejection rejection) implements PreviewResult {}
}
