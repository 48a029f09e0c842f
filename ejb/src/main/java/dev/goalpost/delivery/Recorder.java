package dev.goalpost.delivery;

import dev.goalpost.delivery.Recording.Ruled;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Records attempts: they queue while a transaction is being committed, and the next one takes all
 * that have gathered.
 *
 * <p>The queue needs no bound of its own: only claimed deliveries come here, and each lane claims a
 * bounded number.
 */
@ApplicationScoped
class Recorder {

  private static final int LARGEST_BATCH = 500;
  private static final long POLL_MILLIS = 100;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Resource private ManagedThreadFactory threads;
  @Inject private Recording recording;
  @Inject private WakeUpCalls wakeUpCalls;
  @Inject private DeliveryMetrics metrics;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  private final RetrySchedule schedule =
      new RetrySchedule(() -> ThreadLocalRandom.current().nextLong());
  private final BlockingQueue<NumberedAttempt> queue = new LinkedBlockingQueue<>();
  private volatile boolean open;
  private final AttemptWriter attempts = new AttemptWriter(this::write, () -> open, PAUSE);
  private Thread writer;

  void begin() {
    open = true;
    writer = threads.newThread(this::writeAll);
    writer.setName("goalpost-delivery-recorder");
    writer.start();
  }

  /** Records what is still queued, then ends. */
  void stop() throws InterruptedException {
    open = false;
    writer.join();
  }

  void record(final List<Attempt> made) {
    made.forEach(attempt -> queue.add(new NumberedAttempt(ids.next(), attempt)));
  }

  /**
   * Whether attempts wait for a database that was out of reach. Their claims may run out meanwhile,
   * so nothing must be claimed until they are recorded: it might be what they have delivered.
   */
  boolean isBehind() {
    return attempts.isBehind();
  }

  private void writeAll() {
    while (open || !queue.isEmpty()) {
      final var batch = nextBatch();
      if (!batch.isEmpty()) {
        attempts.write(batch);
      }
      if (queue.isEmpty()) {
        attempts.caughtUp();
      }
    }
  }

  private List<NumberedAttempt> nextBatch() {
    final var batch = new ArrayList<NumberedAttempt>();
    try {
      final var first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        queue.drainTo(batch, LARGEST_BATCH - 1);
      }
    } catch (final InterruptedException e) {
      open = false;
    }
    return batch;
  }

  private void write(final List<NumberedAttempt> batch) {
    final var now = clock.instant();
    final var ruled =
        batch.stream().map(one -> new Ruled(one, Ruling.on(one.attempt(), schedule, now))).toList();
    recording.write(ruled, now);
    ruled.forEach(this::announce);
  }

  private void announce(final Ruled ruled) {
    final var attempt = ruled.attempt();
    metrics.recorded(attempt);
    if (!ruled.ruling().isFinished()) {
      wakeUpCalls.at(attempt.target().id(), ruled.ruling().dueAt());
    }
  }
}
