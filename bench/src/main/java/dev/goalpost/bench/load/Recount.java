package dev.goalpost.bench.load;

/**
 * What the database says about the postbacks of one run.
 *
 * @param answered requests that were answered 200
 * @param unanswered how many more the load generator may have had under way when it stopped
 * @param conversions new conversions
 * @param accepted new journal rows with this result
 * @param orphans accepted journal rows whose conversion does not exist
 * @param repeated rows beyond the first with the same key, or of the same conversion
 * @param wrongCards rows of the client cards that differ from their conversions, over all runs
 */
record Recount(
    long answered,
    long unanswered,
    long conversions,
    long accepted,
    long orphans,
    long repeated,
    long wrongCards) {

  /** Answers without a row. */
  long lost() {
    return orphans + Math.max(0, answered - Math.min(conversions, accepted));
  }

  /** Rows without a request. */
  long doubled() {
    return repeated + Math.max(0, Math.max(conversions, accepted) - answered - unanswered);
  }
}
