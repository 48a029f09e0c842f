package dev.goalpost.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.peer.Peer;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.Http;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Kills the server while it delivers, and asks the tracker what arrived.
 *
 * <p>The load is that of {@link CrashTest}, with an external postback on each of its goals. When
 * everything that waits has been sent, the tracker's log and the database are compared.
 */
public final class DeliveryCrashTest {

  /** Those that the callers use, and the one that a later {@code dep} counts as. */
  private static final Set<String> GOALS = Set.of("rebill", "dep", "redep");

  /** Longer than claims of a dead process hold, and retries after it. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

  private static final long BETWEEN_LOOKS_MILLIS = 1_000;

  private final Settings settings;

  public DeliveryCrashTest(final Settings settings) {
    this.settings = settings;
  }

  public Report run() throws IOException, InterruptedException, SQLException {
    final var torment = new Torment("server that delivers", settings);
    try (var peer = Peer.start(1, 0);
        var database = MariaDb.start(settings.output().resolve("mariadb"), settings.bufferPool());
        var connection = database.connect()) {
      final var kills = torment(torment, peer, database, connection);
      final var sent = SentLog.of(peer.log().since(0), kills);
      return DeliveryCrashReport.of(
          torment.outcome(connection), DeliveryAudit.of(connection, sent));
    }
  }

  /** Kills and revives a server until nothing waits any more, and stops it. */
  private List<Kill> torment(
      final Torment torment, final Peer peer, final MariaDb database, final Connection connection)
      throws IOException, InterruptedException, SQLException {
    try (var server =
        GoalpostServer.startFresh(
            new Distribution(settings.server()),
            settings.output().resolve("data-delivery-crash"),
            GoalpostServer.callingHere(database))) {
      callFromEveryGoal(server.http(), peer.trackers().get(0).url());
      final var victim = new SenderVictim(server, settings.kills() / 2 + 1);
      torment.run(server, victim);
      awaitSent(connection);
      return victim.kills();
    }
  }

  private static void callFromEveryGoal(final Http server, final String url)
      throws IOException, InterruptedException {
    final var postback = JsonNodeFactory.instance.objectNode();
    postback.putObject("external_postback").put("url", url);
    for (final JsonNode goal : goals(server)) {
      if (GOALS.contains(goal.path("token").asText())) {
        final var path = "/api/v1/goals/" + goal.path("id").asText();
        server.patch(path, postback.toString()).orFail("The external postback of " + path);
      }
    }
  }

  private static JsonNode goals(final Http server) throws IOException, InterruptedException {
    return server.get("/api/v1/goals?limit=100").orFail("The goals").json().path("items");
  }

  /** What still waits after the longest time is the audit's to report. */
  private static void awaitSent(final Connection database)
      throws SQLException, InterruptedException {
    final var begin = System.nanoTime();
    while (DeliveryAudit.waiting(database) > 0
        && System.nanoTime() - begin < LONGEST_WAIT.toNanos()) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }
}
