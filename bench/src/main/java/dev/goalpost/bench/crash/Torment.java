package dev.goalpost.bench.crash;

import dev.goalpost.bench.Settings;
import dev.goalpost.bench.system.GoalpostServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Load, kill, load, repeat every call: again and again for one victim. */
final class Torment {

  private final Ledger ledger = new Ledger();
  private final String name;
  private final Settings settings;
  private long open;
  private Duration longestOutage = Duration.ZERO;

  Torment(final String name, final Settings settings) {
    this.name = name;
    this.settings = settings;
  }

  void run(final GoalpostServer server, final Victim victim)
      throws IOException, InterruptedException {
    Leads.addTo(server.http());
    try (var callers = new Callers(ledger, server.http(), Leads.COUNT)) {
      for (int kill = 1; kill <= settings.kills(); kill++) {
        callers.begin();
        loadForAWhile();
        kill(victim);
        loadForAWhile();
        callers.end();
        repeatAll(callers);
        System.err.printf("Kill %d of %s, %d calls%n", kill, name, ledger.answered().size());
      }
    }
  }

  /**
   * @param database what the server left behind, stopped
   */
  Outcome outcome(final Connection database) throws SQLException {
    return new Outcome(
        name,
        settings.kills(),
        ledger.answered().size(),
        open,
        longestOutage,
        Audit.of(database, ledger),
        ledger.faults());
  }

  private void kill(final Victim victim) throws IOException, InterruptedException {
    final var killed = Instant.now();
    victim.killAndRevive();
    final var outage = Duration.between(killed, Instant.now());
    longestOutage = outage.compareTo(longestOutage) > 0 ? outage : longestOutage;
  }

  private void repeatAll(final Callers callers) throws InterruptedException {
    final var calls = ledger.takeRecent();
    open += calls.stream().filter(call -> ledger.eventId(call).isEmpty()).count();
    callers.repeat(calls);
  }

  /** A different while each time: the kill shall meet every phase of a commit. */
  private void loadForAWhile() throws InterruptedException {
    final var most = settings.seconds() * 1_000;
    Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most));
  }
}
