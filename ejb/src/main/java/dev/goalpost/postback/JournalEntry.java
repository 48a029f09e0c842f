package dev.goalpost.postback;

import dev.goalpost.platform.ShortText;

/**
 * A call as the journal keeps it. What the caller sent is cut to the columns' widths; the query
 * itself is kept whole.
 *
 * @param code the reason of a rejection, else null
 * @param key the lead's click id, or else what the journal finds the call by
 * @param eventId the conversion that the call was answered with, or null
 */
record JournalEntry(
    InboundPostback postback,
    long accountId,
    JournalResult result,
    String code,
    String detail,
    String goal,
    String key,
    Long eventId) {

  private static final int LONGEST_DETAIL = 500;
  private static final int LONGEST_GOAL = 64;
  private static final int LONGEST_KEY = 255;

  static JournalEntry of(final Decision decision) {
    final var verdict = decision.verdict();
    if (verdict instanceof Verdict.Counted counted) {
      final var detail =
          counted.twin() == null
              ? null
              : "Looks like a repetition of event " + counted.twin() + ".";
      return answered(decision, JournalResult.ACCEPTED, detail, counted.event().id());
    }
    if (verdict instanceof Verdict.Duplicate duplicate) {
      final var detail = "Counted before, as event " + duplicate.eventId() + ".";
      return answered(decision, JournalResult.DUPLICATE, detail, duplicate.eventId());
    }
    return rejected(decision, ((Verdict.Refused) verdict).rejection());
  }

  private static JournalEntry answered(
      final Decision decision,
      final JournalResult result,
      final String detail,
      final long eventId) {
    return new JournalEntry(
        decision.postback(),
        decision.accountId(),
        result,
        null,
        detail,
        token(decision.postback().reading().goal()),
        ShortText.cut(decision.key(), LONGEST_KEY),
        eventId);
  }

  private static JournalEntry rejected(final Decision decision, final Rejection rejection) {
    return new JournalEntry(
        decision.postback(),
        decision.accountId(),
        JournalResult.REJECTED,
        rejection.reason().code(),
        ShortText.cut(rejection.detail(), LONGEST_DETAIL),
        token(decision.postback().reading().goal()),
        ShortText.cut(decision.key(), LONGEST_KEY),
        null);
  }

  private static String token(final String sent) {
    return sent == null ? null : ShortText.cut(QueryString.withoutSecret(sent), LONGEST_GOAL);
  }
}
