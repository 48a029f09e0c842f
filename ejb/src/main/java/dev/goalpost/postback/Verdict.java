package dev.goalpost.postback;

/** What becomes of a postback. */
public sealed interface Verdict {

  /**
   * It is a new conversion.
   *
   * @param twin the event that it looks like a repetition of, or null
   */
  record Counted(CountedEvent event, Long twin) implements Verdict {}

  /** It was counted before, as {@code eventId}. */
  record Duplicate(long eventId, String goal) implements Verdict {}

  /** It is not counted. */
  record Refused(Rejection rejection) implements Verdict {}

  /** It was tried again, but had been counted meanwhile; its journal row stays as it is. */
  record Settled(long eventId, String goal) implements Verdict {}
}
