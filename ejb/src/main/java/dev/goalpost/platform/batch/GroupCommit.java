package dev.goalpost.platform.batch;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A bounded queue whose writers commit what has gathered, as much as there is, in one transaction.
 *
 * <p>A writer never waits for a batch to fill. While it commits one, the next gathers; a lone item
 * is committed at once.
 *
 * @param <I> what is to be committed
 * @param <A> what its sender is told
 */
public final class GroupCommit<I, A> {

  private static final Logger LOG = Logger.getLogger(GroupCommit.class.getName());
  private static final long LONGEST_WAIT_SECONDS = 60;
  private static final long DRAIN_SECONDS = 20;

  private final Settings settings;
  private final DataSource dataSource;
  private final Committer<I, A> committer;
  private final A overloaded;
  private final WaitingRoom<Waiting<I, A>> waitingRoom;
  private final List<Thread> writers;
  private volatile boolean open;

  /**
   * How much is done at once.
   *
   * @param name of the threads
   * @param queue how many items may wait
   * @param batch how many are committed in one transaction at most
   */
  public record Settings(String name, int queue, int batch, int writers) {}

  /** Commits a batch. */
  @FunctionalInterface
  public interface Committer<I, A> {

    /** An answer for each item, in order. */
    List<A> commit(CommitConnection connection, List<I> batch);
  }

  private record Waiting<I, A>(I item, CompletableFuture<A> answer) {}

  /**
   * @param overloaded the answer to what finds no room, or is not committed in time
   */
  public GroupCommit(
      final Settings settings,
      final ManagedThreadFactory threads,
      final DataSource dataSource,
      final Committer<I, A> committer,
      final A overloaded) {
    this.settings = settings;
    this.dataSource = dataSource;
    this.committer = committer;
    this.overloaded = overloaded;
    this.waitingRoom = new WaitingRoom<>(settings.queue());
    this.writers =
        IntStream.rangeClosed(1, settings.writers())
            .mapToObj(number -> writer(threads, number))
            .toList();
  }

  private Thread writer(final ManagedThreadFactory threads, final int number) {
    final var writer = threads.newThread(this::write);
    writer.setName(settings.name() + "-" + number);
    return writer;
  }

  /** Begins to take items. */
  public void begin() {
    open = true;
    writers.forEach(Thread::start);
  }

  /** Takes no more and commits what waits. */
  public void stop() {
    open = false;
    waitingRoom.close();
    try {
      for (final var writer : writers) {
        writer.join(TimeUnit.SECONDS.toMillis(DRAIN_SECONDS));
      }
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the writers are at work. */
  public boolean isOpen() {
    return open && writers.stream().allMatch(Thread::isAlive);
  }

  /** How many items wait. */
  public int size() {
    return waitingRoom.size();
  }

  /**
   * Takes an item, unless the queue is full.
   *
   * @return the answer, once it is committed; it is completed by the thread that commits, so
   *     whatever depends on it must be handed to another
   */
  public CompletableFuture<A> offer(final I item) {
    final var waiting = new Waiting<>(item, new CompletableFuture<A>());
    return open && waitingRoom.offer(waiting)
        ? waiting.answer().completeOnTimeout(overloaded, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
        : CompletableFuture.completedFuture(overloaded);
  }

  /** Takes an item as soon as there is room. */
  public CompletableFuture<A> enter(final I item) throws InterruptedException {
    final var waiting = new Waiting<>(item, new CompletableFuture<A>());
    waitingRoom.enter(waiting);
    return waiting.answer();
  }

  private void write() {
    try (var connection = new CommitConnection(dataSource)) {
      var batch = waitingRoom.next(settings.batch());
      while (!batch.isEmpty()) {
        commit(connection, batch);
        batch = waitingRoom.next(settings.batch());
      }
    } catch (final InterruptedException e) {
      LOG.log(Level.WARNING, "A writer was interrupted", e);
    }
  }

  private void commit(final CommitConnection connection, final List<Waiting<I, A>> batch) {
    try {
      final var answers = answers(connection, batch);
      for (int index = 0; index < batch.size(); index++) {
        batch.get(index).answer().complete(answers.get(index));
      }
    } finally {
      waitingRoom.done();
    }
  }

  /** Whatever goes wrong, every sender gets an answer and the writer lives on. */
  private List<A> answers(final CommitConnection connection, final List<Waiting<I, A>> batch) {
    try {
      return committer.commit(connection, batch.stream().map(Waiting::item).toList());
    } catch (final RuntimeException e) {
      LOG.log(Level.SEVERE, "A batch failed", e);
      return batch.stream().map(waiting -> overloaded).toList();
    }
  }
}
