package dev.goalpost.launch;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until the server has started, then opens the HTTP port, so that no caller meets a server
 * without its application, and says how that went.
 */
final class StartWatch {

  private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

  private final Settings settings;
  private final DataDirectory data;
  private final PrintStream console;

  StartWatch(Settings settings, DataDirectory data, PrintStream console) {
    this.settings = settings;
    this.data = data;
    this.console = console;
  }

  void await() {
    ServerState state = new ServerState();
    if (outcome(state) instanceof StartOutcome.Failed failed) {
      refuse(failed.reason());
    }
    state.openHttpPort();
    announce();
  }

  private static StartOutcome outcome(ServerState state) {
    Optional<StartOutcome> outcome = state.outcome();
    while (outcome.isEmpty()) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      outcome = state.outcome();
    }
    return outcome.get();
  }

  private void refuse(String reason) {
    throw new StartRefused(
        "%s%n(The whole story is in %s.)".formatted(reason, data.logs().resolve("goalpost.log")));
  }

  private void announce() {
    double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    console.printf("Data directory: %s%n", data.path());
    console.printf(
        "Goalpost is ready in %.1f s: http://localhost:%d/%n", seconds, settings.httpPort());
  }
}
