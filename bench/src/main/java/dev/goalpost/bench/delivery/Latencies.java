package dev.goalpost.bench.delivery;

import dev.goalpost.bench.peer.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long after the answer to a postback its tracker was called, in rising order. */
record Latencies(List<Double> millis) {

  /**
   * Takes the first call for each event; an event without one takes forever.
   *
   * @param answeredAt by event id
   */
  static Latencies of(final Map<Long, Long> answeredAt, final List<Receipt> receipts) {
    final var arrivedAt = new HashMap<Long, Long>();
    receipts.forEach(receipt -> arrivedAt.putIfAbsent(receipt.eventId(), receipt.at()));
    return new Latencies(
        answeredAt.entrySet().stream()
            .map(event -> millis(event.getValue(), arrivedAt.get(event.getKey())))
            .sorted()
            .toList());
  }

  /** A call may overtake the answer, since both set off at the commit. */
  private static double millis(final long answeredAt, final Long arrivedAt) {
    return arrivedAt == null
        ? Double.POSITIVE_INFINITY
        : Math.max(0, (arrivedAt - answeredAt) / 1e6);
  }

  /** The latency that {@code percent} of all are not above; NaN without any. */
  double percentile(final double percent) {
    if (millis.isEmpty()) {
      return Double.NaN;
    }
    final var rank = (int) Math.ceil(percent / 100 * millis.size());
    return millis.get(Math.max(0, rank - 1));
  }
}
