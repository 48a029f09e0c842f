package dev.goalpost.postback;

/** What the caller of a postback is told. */
public sealed interface PostbackAnswer {

  /**
   * The conversion is committed.
   *
   * @param goal the token it counted as
   * @param duplicate whether it had been counted before
   */
  record Accepted(long eventId, String goal, boolean duplicate) implements PostbackAnswer {}

  /** The call was journaled and not counted. */
  record Rejected(Rejection rejection) implements PostbackAnswer {}

  /** The call was not stored: it should come again. */
  record Overloaded() implements PostbackAnswer {}
}
