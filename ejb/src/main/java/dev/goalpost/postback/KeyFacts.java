package dev.goalpost.postback;

import dev.goalpost.platform.Digest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was said under an idempotency key, and what became of it.
 *
 * @param digest the key itself: account, token as sent and {@code txid}
 * @param eventId the conversion that it was answered with
 * @param goal the token that the conversion counted as
 * @param occurredAt {@code ts} if it was given, else null
 */
record KeyFacts(
    String digest,
    long accountId,
    long eventId,
    String goal,
    long leadId,
    BigDecimal amount,
    String currency,
    Instant occurredAt,
    String playerId) {

  /** The player id of a client who was forgotten, or was not to be kept: it may have been any. */
  static final String FORGOTTEN = "";

  /**
   * A fixed-size key for a {@code txid} of any length; keys are told apart by the token as sent.
   */
  static String digest(final long accountId, final String sentGoal, final String txid) {
    return Digest.of(accountId + "\n" + sentGoal + "\n" + txid);
  }

  /** The same facts, with what they were answered with. */
  KeyFacts answeredWith(final long answeredEvent, final String answeredGoal) {
    return new KeyFacts(
        digest,
        accountId,
        answeredEvent,
        answeredGoal,
        leadId,
        amount,
        currency,
        occurredAt,
        playerId);
  }

  /** The same facts without whom they are of on the partner's side. */
  KeyFacts ofAnyPlayer() {
    return new KeyFacts(
        digest, accountId, eventId, goal, leadId, amount, currency, occurredAt, FORGOTTEN);
  }

  /**
   * What {@code other}, sent under the same key, says otherwise; nothing if they agree. Who does
   * not give a time does not say that it was another.
   */
  Optional<String> differenceTo(final KeyFacts other) {
    if (leadId != other.leadId) {
      return Optional.of("another client");
    }
    if (!sameAmount(amount, other.amount)) {
      return Optional.of("another sum");
    }
    if (!currency.equals(other.currency)) {
      return Optional.of("another currency");
    }
    if (other.occurredAt != null && !other.occurredAt.equals(occurredAt)) {
      return Optional.of("another ts");
    }
    return Objects.equals(playerId, other.playerId) || FORGOTTEN.equals(playerId)
        ? Optional.empty()
        : Optional.of("another playerid");
  }

  private static boolean sameAmount(final BigDecimal one, final BigDecimal other) {
    return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
  }
}
