package dev.goalpost.bench.networks;

import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.load.Facts;
import dev.goalpost.bench.networks.Run.Range;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;

/** Lets every event go to four networks at once, with all of them up and with one down. */
public final class NetworksTest {

  static final int EVENTS = 5_000;

  private static final int WARM_UP = 2_000;
  private static final int LONGEST = 120;

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
      final var warm = new Range(0, WARM_UP);
      final var healthy = new Range(WARM_UP, WARM_UP + EVENTS);
      final var broken = new Range(healthy.end(), healthy.end() + EVENTS);
      Clients.add(server.http(), broken.end());
      measure("Warming up", server, peer, warm, null);
      return new NetworksReport(
              measure("All up", server, peer, healthy, null),
              measure("Facebook down", server, peer, broken, Network.FACEBOOK),
              Facts.collect(connection, server))
          .report();
    }
  }

  private static Run measure(
      final String what,
      final GoalpostServer server,
      final NetworkPeer peer,
      final Range clients,
      final Network down)
      throws InterruptedException {
    say(what);
    return Run.measure(what, server.http(), peer, clients, down, LONGEST);
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
