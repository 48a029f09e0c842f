package dev.goalpost.bench.delivery;

import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.load.Facts;
import dev.goalpost.bench.load.Stock;
import dev.goalpost.bench.load.Wrk;
import dev.goalpost.bench.peer.Peer;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures outgoing calls: from the log of the trackers that are called, not from the server's. */
public final class DeliveryTest {

  private final Settings settings;

  public DeliveryTest(final Settings settings) {
    this.settings = settings;
  }

  public Report run() throws IOException, InterruptedException, SQLException {
    final var wrk = Wrk.installed(settings.output());
    final var distribution = new Distribution(settings.server());
    final var hanging = Isolation.HANGING * settings.rounds();
    say("Starting database and server");
    try (var peer = Peer.start(Isolation.TRACKERS, hanging);
        var database = MariaDb.start(settings.output().resolve("mariadb"), settings.bufferPool());
        var server = start(distribution, database);
        var connection = database.connect()) {
      stock(server, connection, peer);
      final var rows = new DeliveryRows(connection);
      final var facts = Facts.collect(connection, server);
      return measure(
          new DeliveryStage(wrk, server, rows, peer, settings.leads(), connections()), facts);
    }
  }

  private Report measure(final DeliveryStage stage, final Map<String, String> facts)
      throws IOException, InterruptedException, SQLException {
    requireCalls(stage);
    say("Warming up");
    Throughput.measure(stage, settings.seconds(), "warm");
    say("Throughput");
    final var throughput = Throughput.measure(stage, settings.seconds(), "flood");
    say("%.0f deliveries/s".formatted(throughput.sustained()));
    final var replays = Replays.measure(stage, settings.seconds());
    say("%d replayed in %.1f s".formatted(Replays.MANY, replays.seconds()));
    final var latency = Latency.measure(stage, settings.seconds());
    say("p99 %.1f ms at %d postbacks/s".formatted(latency.percentile(99), Latency.PER_SECOND));
    final var isolation = Isolation.measure(stage, settings.rounds(), settings.seconds());
    return new DeliveryReport(throughput, replays, latency, isolation, facts).report();
  }

  /**
   * @throws IllegalStateException if not even one call arrives, so that all else were a waste
   */
  private static void requireCalls(final DeliveryStage stage) throws InterruptedException {
    if (Double.isInfinite(Latency.measure(stage, 1).percentile(100))) {
      throw new IllegalStateException("The server does not call trackers; see its log.");
    }
  }

  private GoalpostServer start(final Distribution distribution, final MariaDb database)
      throws IOException, InterruptedException {
    final var environment = new HashMap<>(GoalpostServer.callingHere(database));
    environment.put("GOALPOST_DB_POOL", Integer.toString(settings.pool()));
    final var data = settings.output().resolve("data-deliveries");
    return GoalpostServer.startFresh(distribution, data, environment);
  }

  private void stock(final GoalpostServer server, final Connection connection, final Peer peer)
      throws IOException, InterruptedException, SQLException {
    say("Adding " + settings.leads() + " leads and a goal for each tracker");
    Stock.load(server.http(), connection, settings.leads());
    Goals.add(server.http(), peer.trackers());
  }

  private int connections() {
    return IntStream.of(settings.connections()).max().orElseThrow();
  }

  private static void say(final String what) {
    System.err.println(what);
  }
}
