package dev.goalpost.postback;

/**
 * What became of calls that were tried again.
 *
 * @param matched how many rejected calls there were
 * @param accepted how many of them count now, or turned out to be counted
 * @param rejected how many are rejected still, perhaps for another reason
 */
public record ReprocessResult(long matched, long accepted, long rejected) {

  static final ReprocessResult NONE = new ReprocessResult(0, 0, 0);

  ReprocessResult plus(final boolean wasAccepted) {
    return new ReprocessResult(
        matched + 1, accepted + (wasAccepted ? 1 : 0), rejected + (wasAccepted ? 0 : 1));
  }
}
