package dev.goalpost.platform.batch;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
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
   * @param patience for how long an item waits for its answer
   */
  public record Settings(String name, int queue, int batch, int writers, Duration patience) {

    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(1);

    public Settings(final String name, final int queue, final int batch, final int writers) {
      this(name, queue, batch, writers, USUAL_PATIENCE);
    }
  }

  /** Commits a batch. */
  @FunctionalInterface
  public interface Committer<I, A> {

    /** An answer for each item, in order. */
    List<A> commit(CommitConnection connection, List<I> batch);
  }

  private record Waiting<I, A>(I item, CompletableFuture<A> answer) {}

  /**
   * @param overloaded the answer to what finds no room, or is not taken in time; it was not
   *     committed then, unless its commit was under way for all that time
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
   * Takes an item, unless the queue is full or closed.
   *
   * @return the answer, once it is committed; it is completed by the thread that commits, so
   *     whatever depends on it must be handed to another
   */
  public CompletableFuture<A> offer(final I item) {
    final var waiting = new Waiting<>(item, new CompletableFuture<A>());
    return answer(waiting, open && waitingRoom.offer(waiting));
  }

  /** Takes an item as soon as there is room, unless the queue is closed before. */
  public CompletableFuture<A> enter(final I item) throws InterruptedException {
    final var waiting = new Waiting<>(item, new CompletableFuture<A>());
    return answer(waiting, waitingRoom.enter(waiting));
  }

  private CompletableFuture<A> answer(final Waiting<I, A> waiting, final boolean entered) {
    return entered
        ? waiting
            .answer()
            .completeOnTimeout(overloaded, settings.patience().toMillis(), TimeUnit.MILLISECONDS)
        : CompletableFuture.completedFuture(overloaded);
  }

  private void write() {
    try (var connection = new CommitConnection(dataSource)) {
      var batch = waitingRoom.next(settings.batch());
      while (!batch.isEmpty()) {
        commit(connection, unanswered(batch));
        batch = waitingRoom.next(settings.batch());
      }
    } catch (final InterruptedException e) {
      LOG.log(Level.WARNING, "A writer was interrupted", e);
    }
  }

  /** Whoever waited too long was told that nothing was stored: that has to stay true. */
  private static <I, A> List<Waiting<I, A>> unanswered(final List<Waiting<I, A>> batch) {
    return batch.stream().filter(waiting -> !waiting.answer().isDone()).toList();
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
    if (batch.isEmpty()) {
      return List.of();
    }
    try {
      return committer.commit(connection, batch.stream().map(Waiting::item).toList());
    } catch (final RuntimeException e) {
      LOG.log(Level.SEVERE, "A batch failed", e);
      return batch.stream().map(waiting -> overloaded).toList();
    }
  }
}
