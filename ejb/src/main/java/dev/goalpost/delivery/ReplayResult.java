package dev.goalpost.delivery;

/**
 * What a replay came to.
 *
 * @param matched deliveries that were meant
 * @param queued those of them that are sent again; one that is under way just now is not
 */
public record ReplayResult(long matched, long queued) {

  static final ReplayResult NONE = new ReplayResult(0, 0);

  ReplayResult plus(final long moreMatched, final long moreQueued) {
    return new ReplayResult(matched + moreMatched, queued + moreQueued);
  }
}
