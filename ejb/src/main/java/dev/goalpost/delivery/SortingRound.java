package dev.goalpost.delivery;

import dev.goalpost.delivery.PartSorting.Position;
import dev.goalpost.platform.DatabaseOutage;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Sorts what waits at destinations of accounts whose rules have changed, whether it is due or not
 * and whether its destination is paused or not. A destination knows by which rules that was done
 * last, so what a crash cuts short is begun again.
 *
 * <p>What is under way is left to its lane. If it was claimed by former rules and comes back to
 * wait, it may do so where we have been: so all is sorted at once, and again when nothing of that
 * kind is left.
 *
 * <p>Not safe for several threads.
 */
final class SortingRound {

  private static final Logger LOG = Logger.getLogger(SortingRound.class.getName());

  private static final int LOOKED_AT_AT_ONCE = 500;

  private final SortingBatch batch;
  private final LongConsumer wake;
  private final Clock clock;
  private final RulesSeen rules = new RulesSeen();

  /** By which rules destinations were sorted at which something was under way. */
  private final Map<Long, Long> sortedOnce = new HashMap<>();

  /**
   * @param wake wakes a destination's lane
   */
  SortingRound(final SortingBatch batch, final LongConsumer wake, final Clock clock) {
    this.batch = batch;
    this.wake = wake;
    this.clock = clock;
  }

  void run() {
    final var now = clock.instant();
    final var found = batch.unsorted(now);
    sortedOnce
        .keySet()
        .retainAll(found.stream().map(Unsorted::destinationId).collect(Collectors.toSet()));
    final var settled = rules.settled(found, now);
    for (int from = 0; from < settled.size(); from += LOOKED_AT_AT_ONCE) {
      final int to = Math.min(from + LOOKED_AT_AT_ONCE, settled.size());
      batch.withWork(List.copyOf(settled.subList(from, to))).forEach(this::tryToSort);
    }
  }

  /** What one destination is in the way of keeps no other from being sorted. */
  private void tryToSort(final Unsorted unsorted) {
    try {
      sort(unsorted);
    } catch (final RuntimeException e) {
      if (DatabaseOutage.isIn(e)) {
        throw e;
      }
      LOG.log(
          Level.WARNING,
          "What waits at destination " + unsorted.destinationId() + " could not be sorted",
          e);
    }
  }

  private void sort(final Unsorted unsorted) {
    final long id = unsorted.destinationId();
    final boolean forGood = !batch.isUnderWaySince(id, unsorted.since().plus(RulesSeen.SETTLING));
    if (forGood) {
      sortAll(id);
      batch.finish(unsorted);
    } else if (sortedOnce.getOrDefault(id, 0L) < unsorted.rulesVersion()) {
      sortAll(id);
      sortedOnce.put(id, unsorted.rulesVersion());
    }
  }

  private void sortAll(final long destinationId) {
    var position = Position.START;
    while (position != null) {
      final var part = batch.sort(destinationId, position);
      part.movedTo().forEach(wake::accept);
      position = part.end();
    }
  }
}
