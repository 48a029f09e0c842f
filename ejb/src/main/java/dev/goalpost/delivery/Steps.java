package dev.goalpost.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes a step whenever somebody has news, on some thread of a pool, but on one at a time. News
 * that come during a step are one further step, which queues behind what else the pool has to do.
 */
final class Steps {

  private final Executor workers;
  private final Runnable step;
  private final AtomicInteger news = new AtomicInteger();

  Steps(final Executor workers, final Runnable step) {
    this.workers = workers;
    this.step = step;
  }

  /** There is news. */
  void poke() {
    if (news.getAndIncrement() == 0) {
      workers.execute(this::take);
    }
  }

  /** Whether no step is being taken, nor is one to be. */
  boolean areOver() {
    return news.get() == 0;
  }

  private void take() {
    final int seen = news.get();
    try {
      step.run();
    } finally {
      if (!news.compareAndSet(seen, 0)) {
        workers.execute(this::take);
      }
    }
  }
}
