package dev.goalpost.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a lane has claimed.
 *
 * @param state of the destination; null if it does not exist
 * @param taken how many rows were due and free, those that were found to lead elsewhere included
 * @param nextDue when the next row falls due, or null; only looked up if nothing more is due now
 * @param movedTo destinations that rows were handed over to
 */
record Catch(
    LaneState state,
    List<ClaimedDelivery> deliveries,
    int taken,
    Instant nextDue,
    Set<Long> movedTo) {

  static Catch nothing(final LaneState state) {
    return new Catch(state, List.of(), 0, null, Set.of());
  }
}
