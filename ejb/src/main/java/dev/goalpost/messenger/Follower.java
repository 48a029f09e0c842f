package dev.goalpost.messenger;

import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Somebody who looks on: hears one message at a time, on a thread of others. */
final class Follower {

  private static final int MOST_WAITING = 1_000;

  private final long accountId;
  private final Consumer<SystemMessageWritten> hears;
  private final Executor threads;
  private final Queue<SystemMessageWritten> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean busy = new AtomicBoolean();

  Follower(
      final long accountId, final Consumer<SystemMessageWritten> hears, final Executor threads) {
    this.accountId = accountId;
    this.hears = hears;
    this.threads = threads;
  }

  /** Never waits: what finds no room is lost to this one. */
  void offer(final SystemMessageWritten message) {
    if (message.accountId() == accountId && waiting.offer(message)) {
      wake();
    }
  }

  private void wake() {
    if (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
      threads.execute(this::hearAll);
    }
  }

  /** What comes after the last look at the queue, but before it is idle, wakes it again. */
  private void hearAll() {
    try {
      for (var next = waiting.poll(); next != null; next = waiting.poll()) {
        hears.accept(next);
      }
    } finally {
      busy.set(false);
      wake();
    }
  }
}
