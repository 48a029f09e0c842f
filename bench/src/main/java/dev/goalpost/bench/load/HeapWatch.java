package dev.goalpost.bench.load;

import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the server's heap while a run lasts. */
final class HeapWatch implements AutoCloseable {

  private static final long BETWEEN_LOOKS_MILLIS = 200;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong most = new AtomicLong();
  private final Http server;

  HeapWatch(final Http server) {
    this.server = server;
    clock.scheduleAtFixedRate(this::look, 0, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The most bytes seen so far. */
  long most() {
    return most.get();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void look() {
    try {
      final var used = Long.parseLong(server.get("/bench/heap").orFail("/bench/heap").body());
      most.accumulateAndGet(used, Math::max);
    } catch (final IOException e) {
      throw new IllegalStateException("The heap of the server cannot be seen", e);
    } catch (final InterruptedException endOfRun) {
      Thread.currentThread().interrupt();
    }
  }
}
