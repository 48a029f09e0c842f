package dev.goalpost.delivery;

import dev.goalpost.delivery.Recording.Ruled;
import dev.goalpost.platform.DatabaseOutage;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Records attempts: they queue while a transaction is being committed, and the next one takes all
 * that have gathered.
 *
 * <p>The queue needs no bound of its own: only claimed deliveries come here, and each lane claims a
 * bounded number.
 */
@ApplicationScoped
class Recorder {

  private static final Logger LOG = Logger.getLogger(Recorder.class.getName());
  private static final int LARGEST_BATCH = 500;
  private static final long POLL_MILLIS = 100;
  private static final int MOST_TRIES = 4;
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  @Resource private ManagedThreadFactory threads;
  @Inject private Recording recording;
  @Inject private WakeUpCalls wakeUpCalls;
  @Inject private DeliveryMetrics metrics;
  @Inject private Clock clock;

  private final RetrySchedule schedule =
      new RetrySchedule(() -> ThreadLocalRandom.current().nextLong());
  private final BlockingQueue<Attempt> queue = new LinkedBlockingQueue<>();
  private volatile boolean open;
  private Thread writer;

  /** What has come of writing a batch. */
  private enum Result {
    RECORDED,
    REFUSED,
    UNREACHABLE
  }

  void begin() {
    open = true;
    writer = threads.newThread(this::write);
    writer.setName("goalpost-delivery-recorder");
    writer.start();
  }

  /** Records what is still queued, then ends. */
  void stop() throws InterruptedException {
    open = false;
    writer.join();
  }

  void record(final List<Attempt> attempts) {
    queue.addAll(attempts);
  }

  private void write() {
    while (open || !queue.isEmpty()) {
      final var batch = nextBatch();
      if (!batch.isEmpty()) {
        record(batch, true);
      }
    }
  }

  private List<Attempt> nextBatch() {
    final var batch = new ArrayList<Attempt>();
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

  /**
   * An attempt was made, so it must not be forgotten: a database that is out of reach is waited
   * for, for as long as the server runs. What it refuses is tried again, the first time at once,
   * since two transactions may just have got into each other's way; one that it keeps refusing is
   * found by halving and written without what was sent and answered.
   */
  private void record(final List<Attempt> batch, final boolean whole) {
    int refusals = 0;
    while (refusals < MOST_TRIES) {
      final var result = tryToRecord(batch);
      if (result == Result.RECORDED) {
        return;
      }
      if (result == Result.REFUSED || !open) {
        refusals++;
      }
      if (result == Result.UNREACHABLE || refusals > 1) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    recordParts(batch, whole);
  }

  private void recordParts(final List<Attempt> batch, final boolean whole) {
    if (batch.size() > 1) {
      final int middle = batch.size() / 2;
      record(batch.subList(0, middle), whole);
      record(batch.subList(middle, batch.size()), whole);
    } else if (whole) {
      record(List.of(batch.get(0).withoutTexts()), false);
    } else {
      LOG.log(Level.SEVERE, "Delivery {0} could not be recorded", batch.get(0).delivery().id());
    }
  }

  private Result tryToRecord(final List<Attempt> batch) {
    try {
      final var now = clock.instant();
      final var ruled =
          batch.stream()
              .map(attempt -> new Ruled(attempt, Ruling.on(attempt, schedule, now)))
              .toList();
      recording.write(ruled, now);
      ruled.forEach(this::announce);
      return Result.RECORDED;
    } catch (final RuntimeException e) {
      if (DatabaseOutage.isIn(e)) {
        LOG.log(Level.FINE, "Attempts wait for the database", e);
        return Result.UNREACHABLE;
      }
      LOG.log(Level.WARNING, "Attempts could not be recorded and are tried again", e);
      return Result.REFUSED;
    }
  }

  private void announce(final Ruled ruled) {
    metrics.recorded(ruled.attempt());
    if (!ruled.ruling().isFinished()) {
      wakeUpCalls.at(ruled.attempt().target().id(), ruled.ruling().dueAt());
    }
  }
}
