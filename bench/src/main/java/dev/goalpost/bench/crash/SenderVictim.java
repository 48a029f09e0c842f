package dev.goalpost.bench.crash;

import dev.goalpost.bench.system.GoalpostServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The server, killed while it delivers; one of the times its broker forgets everything too. */
final class SenderVictim implements Victim {

  private final List<Kill> kills = new ArrayList<>();
  private final GoalpostServer server;
  private final int journalLostAt;

  /**
   * @param journalLostAt at which kill, the first being 1
   */
  SenderVictim(final GoalpostServer server, final int journalLostAt) {
    this.server = server;
    this.journalLostAt = journalLostAt;
  }

  @Override
  public void killAndRevive() throws IOException, InterruptedException {
    final var asked = System.nanoTime();
    server.process().kill();
    kills.add(new Kill(asked, System.nanoTime()));
    if (kills.size() == journalLostAt) {
      server.loseBrokerJournal();
    }
    server.start();
  }

  List<Kill> kills() {
    return List.copyOf(kills);
  }
}
