package dev.goalpost.postback;

import dev.goalpost.platform.Refusal;
import java.math.BigDecimal;

/**
 * What an operator wants put right.
 *
 * @param kind {@code reverse} or {@code adjust}
 * @param sum with {@code adjust}, what the amount is to be as a partner would write it, in the
 *     conversion's currency
 * @param reason up to 500 characters
 */
public record CorrectionForm(String kind, String sum, String reason) {

  private static final int LONGEST_REASON = 500;

  CorrectionKind checkedKind() {
    return CorrectionKind.of(kind)
        .orElseThrow(() -> Refusal.invalidField("kind", "kind must be reverse or adjust."));
  }

  String checkedReason() {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalidField("reason", "reason must be 1 to 500 characters.");
    }
    return reason.strip();
  }

  BigDecimal checkedSum() {
    if (sum == null) {
      throw Refusal.invalidField("sum", "sum is required: what the amount is to be.");
    }
    return Amount.parse(sum).orElseThrow(() -> Refusal.invalidField("sum", "sum" + Amount.FORM));
  }

  void refuseSum() {
    if (sum != null) {
      throw Refusal.invalidField("sum", "A reversal takes the whole amount: leave sum out.");
    }
  }
}
