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
import java.util.concurrent.ThreadLocalRandom;

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
    final var name = "server on the embedded database";
    final var data = data();
    final var ledger = new Ledger();
    final int open;
    try (var server = GoalpostServer.startFresh(distribution, data, Map.of())) {
      open = torment(name, server, Victim.of(server), ledger);
    }
    try (var connection = EmbeddedDatabase.connect(data)) {
      return outcome(name, open, Audit.of(connection, ledger), ledger);
    }
  }

  private Outcome onMariaDb(
      final Distribution distribution, final String name, final VictimChoice choice)
      throws IOException, InterruptedException, SQLException {
    final var ledger = new Ledger();
    try (var database =
        MariaDb.start(settings.output().resolve("mariadb"), settings.bufferPool())) {
      final int open;
      try (var server =
          GoalpostServer.startFresh(distribution, data(), GoalpostServer.on(database))) {
        open = torment(name, server, choice.of(database, server), ledger);
      }
      try (var connection = database.connect()) {
        return outcome(name, open, Audit.of(connection, ledger), ledger);
      }
    }
  }

  @FunctionalInterface
  private interface VictimChoice {
    Victim of(MariaDb database, GoalpostServer server);
  }

  /** Returns how many calls the crashes left without an answer. */
  private int torment(
      final String name, final GoalpostServer server, final Victim victim, final Ledger ledger)
      throws IOException, InterruptedException {
    Leads.addTo(server.http());
    int open = 0;
    try (var callers = new Callers(ledger, server.http(), Leads.COUNT)) {
      for (int kill = 1; kill <= settings.kills(); kill++) {
        callers.begin();
        loadForAWhile();
        victim.killAndRevive();
        loadForAWhile();
        callers.end();
        open += settle(callers, ledger);
        System.err.printf(
            "Kill %d of %s: %d calls answered so far%n", kill, name, ledger.answered().size());
      }
    }
    return open;
  }

  /** Returns how many of the repeated calls had no answer. */
  private static int settle(final Callers callers, final Ledger ledger)
      throws InterruptedException {
    final var calls = ledger.takeRecent();
    final var open = calls.stream().filter(call -> ledger.eventId(call).isEmpty()).count();
    callers.repeat(calls);
    return (int) open;
  }

  /** A different while each time: the kill shall meet every phase of a commit. */
  private void loadForAWhile() throws InterruptedException {
    final var most = settings.seconds() * 1_000;
    Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most));
  }

  private Outcome outcome(
      final String name, final int open, final Audit audit, final Ledger ledger) {
    return new Outcome(
        name, settings.kills(), ledger.answered().size(), open, audit, ledger.faults());
  }

  private Path data() {
    return settings.output().resolve("data-crash");
  }
}
