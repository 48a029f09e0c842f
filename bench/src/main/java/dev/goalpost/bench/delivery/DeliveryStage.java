package dev.goalpost.bench.delivery;

import dev.goalpost.bench.Destination;
import dev.goalpost.bench.load.LoadResult;
import dev.goalpost.bench.load.Wrk;
import dev.goalpost.bench.peer.Peer;
import dev.goalpost.bench.peer.Receipt;
import dev.goalpost.bench.peer.Tracker;
import dev.goalpost.bench.system.GoalpostServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that a measurement needs, up and filled. */
record DeliveryStage(
    Wrk wrk, GoalpostServer server, DeliveryRows rows, Peer peer, int leads, int connections) {

  private static final String POSTBACK = "/api/v1/api_send_postback/";
  private static final long BETWEEN_LOOKS_MILLIS = 50;

  /** Longer than a claim of the server holds: what a lane lost must have had its second chance. */
  private static final Duration STANDSTILL = Duration.ofSeconds(90);

  /** That of a tracker which was called once. */
  Destination destination(final Tracker tracker) throws IOException, InterruptedException {
    return Destination.find(
        server.http(), "tracker", name -> name.endsWith(":" + tracker.port()), tracker.url());
  }

  /** Postbacks as fast as they go. */
  LoadResult flood(final List<Tracker> trackers, final int seconds, final String name)
      throws IOException {
    final var script =
        Map.of(
            "LOAD_LEADS", Integer.toString(leads),
            "LOAD_RUN", name,
            "LOAD_HOST", server.uri().getAuthority(),
            "LOAD_GOALS", trackers.stream().map(Goals::token).collect(Collectors.joining(",")));
    return wrk.run(server.uri().resolve(POSTBACK), connections, seconds, script);
  }

  /** Postbacks at a steady pace; when each event was answered, by goal. */
  Map<String, Map<Long, Long>> pace(
      final List<Tracker> trackers, final int perSecond, final int seconds) {
    final var goals = trackers.stream().map(Goals::token).toList();
    return new PacedCalls(server.http(), leads, goals).call(perSecond, seconds);
  }

  /**
   * The calls after the first {@code known} ones, once all {@code events} are among them, or once
   * none of them has come for so long that none will.
   */
  List<Receipt> receipts(final int known, final Collection<Long> events)
      throws InterruptedException {
    final var missing = new HashSet<>(events);
    var seen = known;
    var progressAt = System.nanoTime();
    while (!missing.isEmpty() && System.nanoTime() - progressAt < STANDSTILL.toNanos()) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
      final var news = peer.log().since(seen);
      seen += news.size();
      if (news.stream().filter(receipt -> missing.remove(receipt.eventId())).count() > 0) {
        progressAt = System.nanoTime();
      }
    }
    return peer.log().since(known);
  }
}
