package dev.goalpost.postback;

import dev.goalpost.lead.LeadReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A postback whose parameters are well formed. Null stands for an absent parameter.
 *
 * @param goal the token as sent
 * @param amount {@code sum}, or else {@code sumrd}
 * @param owner the account that {@code ow} names; 0 for whichever the lead has
 * @param txid the idempotency key, under whichever of its names it came
 * @param currency ISO 4217 code
 * @param occurredAt {@code ts}
 * @param params everything that is no known parameter
 * @param author who entered it by hand, or null if a partner sent it
 */
public record PostbackCall(
    LeadReference lead,
    String goal,
    BigDecimal amount,
    String playerId,
    long owner,
    String txid,
    String currency,
    Instant occurredAt,
    String secret,
    Map<String, String> params,
    String author) {

  /** The same call, as somebody of the account enters it. */
  PostbackCall enteredBy(final String name) {
    return new PostbackCall(
        lead, goal, amount, playerId, owner, txid, currency, occurredAt, secret, params, name);
  }

  /** Whether somebody of the account vouches for it instead of its sender. */
  boolean isManual() {
    return author != null;
  }
}
