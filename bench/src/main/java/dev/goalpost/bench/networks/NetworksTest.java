package dev.goalpost.bench.networks;

import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.load.Facts;
import dev.goalpost.bench.networks.Postbacks.Range;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Lets every event go to four networks: as it comes, from a backlog, and with one of them down. */
public final class NetworksTest {

  static final int EVENTS = 5_000;

  /** With the warm-up. */
  private static final int RUNS = 4;

  private final Settings settings;

  public NetworksTest(final Settings settings) {
    this.settings = settings;
  }

  public Report run() throws IOException, InterruptedException, SQLException {
    final var distribution = new Distribution(settings.server());
    say("Starting database and server");
    try (var peer = NetworkPeer.start();
        var database = MariaDb.start(settings.output().resolve("mariadb"), settings.bufferPool());
        var server = start(distribution, database, peer);
        var connection = database.connect()) {
      Clients.add(server.http(), RUNS * EVENTS);
      final var facts = Facts.collect(connection, server);
      return measure(new NetworksStage(server.http(), peer), facts);
    }
  }

  private static Report measure(final NetworksStage stage, final Map<String, String> facts)
      throws IOException, InterruptedException {
    say("Warming up");
    stage.asTheyCome("Warming up", clients(0));
    say("As they come");
    final var asTheyCome = stage.asTheyCome("As they come", clients(1));
    say("Drained");
    final var drained = stage.drained("Drained", clients(2), null);
    // The last, because the server has learned to leave Facebook alone then.
    say("Drained, Facebook down");
    final var oneDown = stage.drained("Drained, Facebook down", clients(3), Network.FACEBOOK);
    return new NetworksReport(asTheyCome, drained, oneDown, facts).report();
  }

  /** Others for each run, since Yandex knows an event by its client. */
  private static Range clients(final int run) {
    return new Range(run * EVENTS, (run + 1) * EVENTS);
  }

  private GoalpostServer start(
      final Distribution distribution, final MariaDb database, final NetworkPeer peer)
      throws IOException, InterruptedException {
    final var environment = new HashMap<>(GoalpostServer.callingHere(database));
    environment.putAll(peer.environment());
    environment.put("GOALPOST_DB_POOL", Integer.toString(settings.pool()));
    final var data = settings.output().resolve("data-networks");
    return GoalpostServer.startFresh(distribution, data, environment);
  }

  private static void say(final String what) {
    System.err.println(what);
  }
}
