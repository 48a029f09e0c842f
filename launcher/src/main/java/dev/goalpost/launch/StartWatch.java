package dev.goalpost.launch;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** Waits until the server has started and says how that went. */
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
    while (!state.isBooted()) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
    state.failure().ifPresent(this::refuse);
    announce();
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
