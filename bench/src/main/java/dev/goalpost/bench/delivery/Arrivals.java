package dev.goalpost.bench.delivery;

import dev.goalpost.bench.peer.Receipt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Events beside the calls that trackers got for them.
 *
 * @param lost events without a call
 * @param repeated calls for an event that had arrived
 * @param strange calls for something that is no event
 */
record Arrivals(long lost, long repeated, long strange) {

  static Arrivals of(final Set<Long> events, final List<Receipt> receipts) {
    final var arrived = new HashSet<Long>();
    receipts.forEach(receipt -> arrived.add(receipt.eventId()));
    return new Arrivals(
        events.stream().filter(event -> !arrived.contains(event)).count(),
        receipts.size() - arrived.size(),
        arrived.stream().filter(event -> !events.contains(event)).count());
  }
}
