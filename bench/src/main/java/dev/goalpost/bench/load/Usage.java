package dev.goalpost.bench.load;

import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.time.Duration;

/** What the processes used, since they began or in one run. */
record Usage(Duration server, Duration database, ServerMetrics metrics) {

  static Usage now(final GoalpostServer server, final MariaDb database)
      throws IOException, InterruptedException {
    return new Usage(
        server.process().cpuTime(),
        database.process().cpuTime(),
        ServerMetrics.read(server.http()));
  }

  Usage since(final Usage before) {
    return new Usage(
        server.minus(before.server),
        database.minus(before.database),
        metrics.since(before.metrics));
  }
}
