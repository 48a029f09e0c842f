package dev.goalpost.bench.crash;

import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.EmbeddedDatabase;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Kills server and database while partners call, and asks whether they can trust their answers.
 *
 * <p>After every kill each call since the one before is repeated: an answered one must be told its
 * first event id as a duplicate, any other must be accepted. At the end of a victim's kills the
 * server is stopped and the database is read: every call has exactly one row, under the event id
 * that its caller was told first. Nothing ever removes rows, so one look at the end sees what any
 * of the crashes lost or doubled.
 */
public final class CrashTest {

  private final Settings settings;

  public CrashTest(final Settings settings) {
    this.settings = settings;
  }

  public Report run() throws IOException, InterruptedException, SQLException {
    final var distribution = new Distribution(settings.server());
    return CrashReport.of(
        List.of(
            serverOnEmbedded(distribution),
            onMariaDb(distribution, "server on MariaDB", (database, server) -> Victim.of(server)),
            onMariaDb(distribution, "MariaDB", Victim::of)));
  }

  private Outcome serverOnEmbedded(final Distribution distribution)
      throws IOException, InterruptedException, SQLException {
    final var torment = new Torment("server on the embedded database", settings);
    final var data = data();
    try (var server = GoalpostServer.startFresh(distribution, data, Map.of())) {
      torment.run(server, Victim.of(server));
    }
    try (var connection = EmbeddedDatabase.connect(data)) {
      return torment.outcome(connection);
    }
  }

  private Outcome onMariaDb(
      final Distribution distribution, final String name, final VictimChoice choice)
      throws IOException, InterruptedException, SQLException {
    final var torment = new Torment(name, settings);
    try (var database =
        MariaDb.start(settings.output().resolve("mariadb"), settings.bufferPool())) {
      try (var server =
          GoalpostServer.startFresh(distribution, data(), GoalpostServer.on(database))) {
        torment.run(server, choice.of(database, server));
      }
      try (var connection = database.connect()) {
        return torment.outcome(connection);
      }
    }
  }

  @FunctionalInterface
  private interface VictimChoice {
    Victim of(MariaDb database, GoalpostServer server);
  }

  private Path data() {
    return settings.output().resolve("data-crash");
  }
}
