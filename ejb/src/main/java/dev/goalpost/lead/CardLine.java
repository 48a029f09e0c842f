package dev.goalpost.lead;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of a client card while the lead is locked: what the client brought under one goal.
 *
 * <p>Event times may arrive in any order; what is "first" and "last" for the rules of repeats is
 * the order of arrival.
 */
public final class CardLine {

  /** Which line: one per lead and goal. */
  public record Key(long leadId, long goalId) {}

  private final Key key;
  private final long accountId;
  private boolean changed;
  private long times;
  private BigDecimal amount;
  private long waiting;
  private Instant firstAt;
  private Instant lastAt;
  private long firstEventId;
  private long lastEventId;
  private BigDecimal lastAmount;
  private Instant lastReceivedAt;

  private CardLine(final Key key, final long accountId) {
    this.key = key;
    this.accountId = accountId;
    this.amount = BigDecimal.ZERO;
  }

  /** The line of a client who has not reached the goal yet. */
  public static CardLine empty(final Key key, final long accountId) {
    return new CardLine(key, accountId);
  }

  static CardLine stored(
      final Key key,
      final long accountId,
      final long times,
      final BigDecimal amount,
      final long waiting,
      final Instant firstAt,
      final Instant lastAt,
      final long firstEventId,
      final long lastEventId,
      final BigDecimal lastAmount,
      final Instant lastReceivedAt) {
    final var line = new CardLine(key, accountId);
    line.times = times;
    line.amount = amount;
    line.waiting = waiting;
    line.firstAt = firstAt;
    line.lastAt = lastAt;
    line.firstEventId = firstEventId;
    line.lastEventId = lastEventId;
    line.lastAmount = lastAmount;
    line.lastReceivedAt = lastReceivedAt;
    return line;
  }

  /**
   * Counts one more conversion.
   *
   * @param sent the amount as it came, or null
   * @param worth the amount in the account's currency, or null if there is none or it waits for a
   *     rate
   */
  public void count(
      final long eventId,
      final BigDecimal sent,
      final BigDecimal worth,
      final Instant occurredAt,
      final Instant receivedAt) {
    changed = true;
    if (times == 0) {
      firstEventId = eventId;
    }
    times++;
    if (worth != null) {
      amount = amount.add(worth);
    } else if (sent != null) {
      waiting++;
    }
    firstAt = firstAt == null || occurredAt.isBefore(firstAt) ? occurredAt : firstAt;
    lastAt = lastAt == null || occurredAt.isAfter(lastAt) ? occurredAt : lastAt;
    lastEventId = eventId;
    lastAmount = sent;
    lastReceivedAt = receivedAt;
  }

  /**
   * Applies a correction.
   *
   * @param timesChange how many more conversions there are
   * @param worthChange what the total gains in the account's currency, or null
   * @param waited whether an amount that waited for its rate no longer does
   */
  public void correct(final int timesChange, final BigDecimal worthChange, final boolean waited) {
    changed = true;
    times += timesChange;
    amount = worthChange == null ? amount : amount.add(worthChange);
    waiting -= waited ? 1 : 0;
  }

  /** The conversions that are left after a reversal, in the order of their ids. */
  public record Remaining(
      Instant firstAt,
      Instant lastAt,
      long firstEventId,
      long lastEventId,
      BigDecimal lastAmount,
      Instant lastReceivedAt) {}

  /** Forgets what only the reversed conversion had: with nothing left, the line itself goes. */
  public void remember(final Optional<Remaining> left) {
    left.ifPresent(this::remember);
  }

  private void remember(final Remaining left) {
    firstAt = left.firstAt();
    lastAt = left.lastAt();
    firstEventId = left.firstEventId();
    lastEventId = left.lastEventId();
    lastAmount = left.lastAmount();
    lastReceivedAt = left.lastReceivedAt();
  }

  /** An amount that waited for its rate joins the total. */
  public void join(final BigDecimal worth) {
    changed = true;
    waiting--;
    amount = amount.add(worth);
  }

  public boolean isReached() {
    return times > 0;
  }

  /** Whether the conversion that arrived last had this very amount, within {@code window}. */
  public boolean lastWas(final BigDecimal sent, final Instant receivedAt, final Duration window) {
    return isReached()
        && Duration.between(lastReceivedAt, receivedAt).abs().compareTo(window) <= 0
        && sameAmount(lastAmount, sent);
  }

  private static boolean sameAmount(final BigDecimal one, final BigDecimal other) {
    return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
  }

  /** The event that reached the goal first, by arrival. */
  public long firstEventId() {
    return firstEventId;
  }

  /** The event that arrived last. */
  public long lastEventId() {
    return lastEventId;
  }

  public Key key() {
    return key;
  }

  long accountId() {
    return accountId;
  }

  boolean isChanged() {
    return changed;
  }

  long times() {
    return times;
  }

  BigDecimal amount() {
    return amount;
  }

  long waiting() {
    return waiting;
  }

  Instant firstAt() {
    return firstAt;
  }

  Instant lastAt() {
    return lastAt;
  }

  BigDecimal lastAmount() {
    return lastAmount;
  }

  Instant lastReceivedAt() {
    return lastReceivedAt;
  }
}
