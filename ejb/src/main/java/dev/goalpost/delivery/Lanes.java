package dev.goalpost.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The lanes of all destinations that have had work lately, and the threads they share. */
@ApplicationScoped
class Lanes {

  private static final Logger LOG = Logger.getLogger(Lanes.class.getName());

  /** As long as a call may take, and a little. */
  private static final long CLOSING_SECONDS = 12;

  private static final Duration KEPT_IDLE = Duration.ofMinutes(10);

  @Resource private ManagedThreadFactory threads;
  @Inject private Claims claims;
  @Inject private Recorder recorder;
  @Inject private WakeUpCalls wakeUpCalls;
  @Inject private LaneLimits.Configured configured;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "goalpost.delivery.threads", defaultValue = "4")
  private int workerCount;

  private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();
  private ExecutorService workers;
  private ScheduledThreadPoolExecutor timers;
  private LaneTools tools;
  private volatile boolean open;

  void begin() {
    workers = Executors.newFixedThreadPool(workerCount, threads);
    timers = new ScheduledThreadPoolExecutor(1, threads);
    timers.setRemoveOnCancelPolicy(true);
    tools =
        new LaneTools(claims, recorder, wakeUpCalls, configured.limits(), workers, timers, clock);
    open = true;
  }

  /** Something may be due at the destination; before the start and after the end it has to wait. */
  void wake(final long destinationId) {
    wakeUpCalls.answered(destinationId);
    if (open) {
      lanes.compute(
          destinationId,
          (id, known) -> {
            final var lane = known == null ? new Lane(id, tools) : known;
            lane.wake();
            return lane;
          });
    }
  }

  /** What waits in memory is subject to the change, too. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) final DestinationChanged change) {
    lanes.computeIfPresent(
        change.destinationId(),
        (id, lane) -> {
          lane.recall();
          return lane;
        });
  }

  /** What holds the destination's deliveries back just now on this node, or null. */
  Hold hold(final long destinationId) {
    final var lane = lanes.get(destinationId);
    return lane == null ? null : lane.hold();
  }

  /** Drops the lanes that have long had nothing to do; they are made again when they have. */
  void forgetIdle() {
    final var since = clock.instant().minus(KEPT_IDLE);
    lanes
        .keySet()
        .forEach(
            id -> lanes.computeIfPresent(id, (key, lane) -> lane.isIdleSince(since) ? null : lane));
  }

  /** Gives back what is not sent yet and waits, briefly, for what is under way. */
  void stop() throws InterruptedException {
    open = false;
    final var emptied =
        lanes.values().stream().map(Lane::close).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(emptied).get(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (final ExecutionException | TimeoutException e) {
      LOG.warning(
          "Some deliveries were still under way; they are sent again after the next start.");
    }
    timers.shutdownNow();
    workers.shutdown();
  }
}
