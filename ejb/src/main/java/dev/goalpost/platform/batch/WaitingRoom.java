package dev.goalpost.platform.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where items wait for a writer, in the order in which they came.
 *
 * <p>A lone one is taken at once. While a batch is being committed, another writer begins a second
 * one only if it is worth it: statements cost nearly the same for a few items as for many, and what
 * waits can go with the next batch as soon as the first is done. Of the writers that rest the one
 * is called that began last: what it needs is still in the caches of processor and database.
 *
 * @param <T> what waits
 */
final class WaitingRoom<T> {

  /** As many as this are worth a batch of their own beside one that is under way. */
  private static final int WORTH_A_SECOND_BATCH = 24;

  private final int capacity;
  private final Queue<T> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Condition> resting = new ArrayDeque<>();
  private final Condition room = lock.newCondition();
  private int underWay;

  /** Whether a writer was called that does not know yet: it will see whether to call another. */
  private boolean called;

  private boolean closed;

  WaitingRoom(final int capacity) {
    this.capacity = capacity;
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Lets {@code item} in, unless the room is full or closed. */
  boolean offer(final T item) {
    lock.lock();
    try {
      return !closed && waiting.size() < capacity && admit(item);
    } finally {
      lock.unlock();
    }
  }

  /** Lets {@code item} in as soon as there is room, unless it is closed before. */
  boolean enter(final T item) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && waiting.size() >= capacity) {
        room.await();
      }
      return !closed && admit(item);
    } finally {
      lock.unlock();
    }
  }

  private boolean admit(final T item) {
    waiting.add(item);
    signalIfReady();
    return true;
  }

  /**
   * Waits for a batch. Whoever gets one says {@link #done} when it is committed.
   *
   * @return at most {@code most}, in order; empty once the room is closed and nobody waits
   */
  List<T> next(final int most) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!isReady() && !isOver()) {
        rest();
      }
      return take(most);
    } finally {
      lock.unlock();
    }
  }

  private void rest() throws InterruptedException {
    final var call = lock.newCondition();
    resting.push(call);
    try {
      call.await();
    } finally {
      resting.remove(call);
      called = false;
    }
  }

  private List<T> take(final int most) {
    final var batch = new ArrayList<T>();
    while (batch.size() < most && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    if (!batch.isEmpty()) {
      underWay++;
      room.signalAll();
    }
    signalIfReady();
    return batch;
  }

  /** A batch that was taken has come to its end. */
  void done() {
    lock.lock();
    try {
      underWay--;
      signalIfReady();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What waits is still taken; then writers find that there is nothing more to do. Nobody enters
   * any more: there may be no writer left to take what does.
   */
  void close() {
    lock.lock();
    try {
      closed = true;
      room.signalAll();
      resting.forEach(Condition::signal);
    } finally {
      lock.unlock();
    }
  }

  private void signalIfReady() {
    if (isOver()) {
      resting.forEach(Condition::signal);
    } else if (isReady() && !called && !resting.isEmpty()) {
      called = true;
      resting.pop().signal();
    }
  }

  private boolean isOver() {
    return closed && waiting.isEmpty();
  }

  private boolean isReady() {
    return !waiting.isEmpty()
        && (closed || underWay == 0 || waiting.size() >= WORTH_A_SECOND_BATCH);
  }
}
