package dev.goalpost.postback;

/**
 * A verdict, and whose journal it belongs in.
 *
 * @param key the lead's click id if it is known, else a {@link CallKey}; may be null
 */
record Decision(InboundPostback postback, long accountId, String key, Verdict verdict) {

  /**
   * What stands there already does not change, and a refusal of what somebody enters by hand is
   * told to them: tried again later it would count as a partner's.
   */
  boolean isJournaled() {
    return !(verdict instanceof Verdict.Settled)
        && !(verdict instanceof Verdict.Refused && postback.reading().isManual());
  }

  PostbackAnswer answer() {
    if (verdict instanceof Verdict.Counted counted) {
      return new PostbackAnswer.Accepted(counted.event().id(), counted.event().goal(), false);
    }
    if (verdict instanceof Verdict.Duplicate duplicate) {
      return new PostbackAnswer.Accepted(duplicate.eventId(), duplicate.goal(), true);
    }
    if (verdict instanceof Verdict.Settled settled) {
      return new PostbackAnswer.Accepted(settled.eventId(), settled.goal(), true);
    }
    return new PostbackAnswer.Rejected(((Verdict.Refused) verdict).rejection());
  }
}
