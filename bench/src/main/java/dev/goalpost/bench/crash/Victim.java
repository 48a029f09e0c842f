package dev.goalpost.bench.crash;

import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;

/** What is killed and started again. */
interface Victim {

  /** Kills it without warning; returns when everything is ready for postbacks again. */
  void killAndRevive() throws IOException, InterruptedException;

  static Victim of(final GoalpostServer server) {
    return () -> {
      server.process().kill();
      server.start();
    };
  }

  /** The server goes on, and has to find the way back to its database. */
  static Victim of(final MariaDb database, final GoalpostServer server) {
    return () -> {
      database.process().kill();
      database.start();
      server.awaitReady();
    };
  }
}
