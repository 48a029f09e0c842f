package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.NoRoom;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes calls to ad networks. A call holds a thread while it lasts, so each network has threads of
 * its own: one that hangs costs the others nothing.
 */
@ApplicationScoped
class NetworkCalls {

  private static final Logger LOG = Logger.getLogger(NetworkCalls.class.getName());
  private static final int MOST_AT_ONCE = 64;
  static final Duration LONGEST = Duration.ofSeconds(10);

  @Resource private ManagedThreadFactory threads;
  @Inject private Clock clock;

  private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

  /**
   * What came of a call.
   *
   * @param answer null if there was none
   */
  record Result(DeliveryOutcome outcome, NetworkAnswer answer, Duration duration) {}

  /**
   * Makes a call.
   *
   * @return what came of it, within a bounded time and never exceptionally
   */
  CompletionStage<Result> make(final String network, final NetworkCall call) {
    final long start = System.nanoTime();
    return answer(network, call)
        .orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (answer, fault) -> {
              final var duration = Duration.ofNanos(System.nanoTime() - start);
              return fault == null
                  ? new Result(call.meaning().apply(answer), answer, duration)
                  : new Result(failure(fault), null, duration);
            });
  }

  private CompletableFuture<NetworkAnswer> answer(final String network, final NetworkCall call) {
    try {
      return CompletableFuture.supplyAsync(
          () -> AnswerBody.read(call.sending(), clock), pools.computeIfAbsent(network, this::pool));
    } catch (final RejectedExecutionException full) {
      return CompletableFuture.failedFuture(full);
    }
  }

  private ExecutorService pool(final String network) {
    return new ThreadPoolExecutor(
        0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /** Trying again may mend whatever keeps an answer from coming. */
  private static DeliveryOutcome failure(final Throwable fault) {
    final var cause = fault instanceof CompletionException ? fault.getCause() : fault;
    LOG.log(Level.FINE, "A call to an ad network was not answered", cause);
    if (cause instanceof TimeoutException) {
      return new Unavailable("No complete answer came in time", null);
    }
    return cause instanceof RejectedExecutionException
        ? new NoRoom("Too many calls to the network are under way")
        : new Unavailable(Unanswered.words(cause), null);
  }

  @PreDestroy
  void stop() {
    pools.values().forEach(ExecutorService::shutdownNow);
  }
}
