package dev.goalpost.bench.delivery;

import dev.goalpost.bench.load.LoadResult;
import dev.goalpost.bench.peer.Receipt;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A flood of postbacks to one tracker, and how fast what it left waiting was sent afterwards.
 *
 * @param backlog deliveries that were yet to be sent when the flood ended
 * @param drainSeconds from then until the last of them arrived
 * @param undelivered events without a row that says delivered
 */
record Throughput(
    LoadResult load,
    double sentPerSecondMeanwhile,
    long backlog,
    double drainSeconds,
    Arrivals arrivals,
    long undelivered) {

  /** Less is gone too soon to say what is sustained. */
  private static final int LEAST_BACKLOG = 5_000;

  private static final long TIME_TO_COMMIT_MILLIS = 1_000;
  private static final long TIME_TO_RECORD_MILLIS = 5_000;

  static Throughput measure(final DeliveryStage stage, final int seconds, final String name)
      throws IOException, InterruptedException, SQLException {
    final var known = stage.peer().log().size();
    final var last = stage.rows().lastEvent();
    final var load = stage.flood(stage.peer().trackers().subList(0, 1), seconds, name);
    final var end = System.nanoTime();
    Thread.sleep(TIME_TO_COMMIT_MILLIS);
    final var events = stage.rows().eventsAfter(last);
    final var receipts = stage.receipts(known, events);
    Thread.sleep(TIME_TO_RECORD_MILLIS);
    return of(
        load, receipts, end, Arrivals.of(events, receipts), stage.rows().undeliveredAfter(last));
  }

  private static Throughput of(
      final LoadResult load,
      final List<Receipt> receipts,
      final long end,
      final Arrivals arrivals,
      final long undelivered) {
    final var backlog = receipts.stream().filter(receipt -> receipt.at() > end).count();
    final var last = receipts.stream().mapToLong(Receipt::at).max().orElse(end);
    final var meanwhile = (receipts.size() - backlog) * 1e6 / load.micros();
    return new Throughput(load, meanwhile, backlog, (last - end) / 1e9, arrivals, undelivered);
  }

  /** Deliveries per second with nothing else to do; NaN if too little waited. */
  double sustained() {
    return backlog < LEAST_BACKLOG ? Double.NaN : backlog / drainSeconds;
  }
}
