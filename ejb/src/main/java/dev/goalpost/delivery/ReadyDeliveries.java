package dev.goalpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * What a lane has claimed and not sent yet, and which of it goes together.
 *
 * <p>Not safe for several threads.
 */
final class ReadyDeliveries {

  /** What is claimed but not sent by then is left to fall due again. */
  private static final Duration LONGEST_WAIT = Claims.LEASE.minus(Call.LONGEST).minusSeconds(10);

  private final Deque<ClaimedDelivery> waiting = new ArrayDeque<>();

  /** How many are yet to go one by one, since together they were rejected. */
  private int alone;

  void add(final Collection<ClaimedDelivery> claimed) {
    waiting.addAll(claimed);
  }

  /**
   * These were rejected together: one spoilt it for all, so each finds out for itself. They still
   * are claimed; those whose turn comes too late are claimed again, and even so go alone.
   */
  void addApart(final Collection<ClaimedDelivery> rejected) {
    alone += rejected.size();
    rejected.forEach(waiting::addFirst);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  int size() {
    return waiting.size();
  }

  /** How many the kind of the next one takes in a call; there must be one. */
  int callSize(final Target target) {
    return waiting.element().kind().largestBatch(target);
  }

  /** Whether some wait for so long that they may be somebody else's by the time they are sent. */
  boolean isStale(final Instant now) {
    return !waiting.isEmpty() && waiting.peek().claimedAt().isBefore(now.minus(LONGEST_WAIT));
  }

  /** What goes in the next call; there must be some. */
  List<ClaimedDelivery> next(final Target target) {
    final int most = callSize(target);
    final var first = waiting.remove();
    final var together = new ArrayList<ClaimedDelivery>(List.of(first));
    final var key = alone > 0 ? null : first.kind().batchKey(first.outgoing());
    alone = Math.max(0, alone - 1);
    if (key != null && most > 1) {
      join(together, key, most);
    }
    return together;
  }

  private void join(final List<ClaimedDelivery> together, final Object key, final int most) {
    final var candidates = waiting.iterator();
    while (together.size() < most && candidates.hasNext()) {
      final var next = candidates.next();
      if (key.equals(next.kind().batchKey(next.outgoing()))) {
        together.add(next);
        candidates.remove();
      }
    }
  }

  List<ClaimedDelivery> all() {
    return List.copyOf(waiting);
  }

  void clear() {
    waiting.clear();
  }
}
