package dev.goalpost.system;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks a server for its health all the time, whether it runs or not, and keeps every answer. */
final class Onlooker implements AutoCloseable {

  private static final int CALLERS = 4;
  private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

  private final Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
  private final Http http;

  Onlooker(RunningServer server) {
    http = new Http(server);
    for (int caller = 0; caller < CALLERS; caller++) {
      callers.execute(this::call);
    }
  }

  List<HttpResponse<String>> answers() {
    return List.copyOf(answers);
  }

  @Override
  public void close() {
    callers.shutdownNow();
    try {
      callers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void call() {
    while (!callers.isShutdown()) {
      try {
        answers.add(http.get("/health/live"));
      } catch (UncheckedIOException | IllegalStateException noAnswer) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
