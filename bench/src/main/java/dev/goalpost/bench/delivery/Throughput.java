package dev.goalpost.bench.delivery;

import dev.goalpost.bench.load.LoadResult;
import dev.goalpost.bench.peer.Receipt;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A flood of postbacks to one tracker, first while it is called and then while it is paused, and
 * how fast what had piled up was sent once it was resumed.
 *
 * @param load the flood while the tracker was called
 * @param sentPerSecond calls to it meanwhile
 * @param backlog deliveries that had piled up
 * @param drainSeconds from the answer to the resumption until the last of them arrived
 * @param undelivered events without a row that says delivered
 */
record Throughput(
    LoadResult load,
    double sentPerSecond,
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
    final var load = flood(stage, seconds, name);
    final var sent = stage.peer().log().size() - known;
    final var resumed = pileUp(stage, seconds, name + "-paused");
    final var events = stage.rows().eventsAfter(last);
    final var receipts = stage.receipts(known, events);
    Thread.sleep(TIME_TO_RECORD_MILLIS);
    return new Throughput(
        load,
        sent * 1e6 / load.micros(),
        receipts.stream().filter(receipt -> receipt.at() > resumed).count(),
        (lastArrival(receipts) - resumed) / 1e9,
        Arrivals.of(events, receipts),
        stage.rows().undeliveredAfter(last));
  }

  /** Postbacks keep coming while nothing is sent; returns when it is sent again. */
  private static long pileUp(final DeliveryStage stage, final int seconds, final String name)
      throws IOException, InterruptedException {
    final var destination = stage.destination(stage.peer().trackers().get(0));
    destination.pause();
    flood(stage, seconds, name);
    Thread.sleep(TIME_TO_COMMIT_MILLIS);
    destination.resume();
    return System.nanoTime();
  }

  private static LoadResult flood(final DeliveryStage stage, final int seconds, final String name)
      throws IOException {
    return stage.flood(stage.peer().trackers().subList(0, 1), seconds, name);
  }

  private static long lastArrival(final List<Receipt> receipts) {
    return receipts.stream().mapToLong(Receipt::at).max().orElseThrow();
  }

  /** Deliveries per second with nothing else to do; NaN if too little waited. */
  double sustained() {
    return backlog < LEAST_BACKLOG ? Double.NaN : backlog / drainSeconds;
  }
}
