package dev.goalpost.postback;

import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where postbacks enter: they wait in a bounded queue while a writer commits them, as many as have
 * gathered, in one transaction.
 *
 * <p>A writer never waits for a batch to fill. While it commits one, the next gathers; a lone
 * postback is committed at once. Several writers may help where the database is slow to commit;
 * they keep out of each other's way by locking the leads that they count for, like servers that
 * share a database.
 *
 * <p>A plain bean and not an enterprise bean, since the interceptors of one would run for every
 * call; {@link IntakeLifecycle} starts and stops it.
 */
@ApplicationScoped
public class PostbackIntake {

  private static final Logger LOG = Logger.getLogger(PostbackIntake.class.getName());
  private static final PostbackAnswer OVERLOADED = new PostbackAnswer.Overloaded();
  private static final long LONGEST_WAIT_SECONDS = 60;
  private static final long DRAIN_SECONDS = 20;

  @Resource private ManagedThreadFactory threads;
  @Inject private BatchCommitter committer;
  @Inject private PostbackBatch batches;
  @Inject private PostbackMetrics metrics;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "goalpost.intake.queue", defaultValue = "10000")
  private int queueCapacity;

  @Inject
  @ConfigProperty(name = "goalpost.intake.batch", defaultValue = "256")
  private int largestBatch;

  @Inject
  @ConfigProperty(name = "goalpost.intake.writers", defaultValue = "2")
  private int writerCount;

  @Inject
  @ConfigProperty(name = "goalpost.intake.mode", defaultValue = "group")
  private String mode;

  private WaitingRoom<Waiting> waitingRoom;
  private List<Thread> writers;
  private boolean perRequest;
  private volatile boolean open;

  /** A postback in the queue, and whom to tell. */
  private record Waiting(InboundPostback postback, CompletableFuture<PostbackAnswer> answer) {}

  @PostConstruct
  void prepare() {
    perRequest = IntakeMode.valueOf(mode.toUpperCase(Locale.ROOT)) == IntakeMode.PER_REQUEST;
    waitingRoom = new WaitingRoom<>(queueCapacity);
    metrics.watchQueue(waitingRoom::size);
    writers = IntStream.rangeClosed(1, writerCount).mapToObj(this::writer).toList();
  }

  /** Begins to take calls. */
  void begin() {
    open = true;
    writers.forEach(Thread::start);
  }

  private Thread writer(final int number) {
    final var writer = threads.newThread(this::write);
    writer.setName("goalpost-intake-" + number);
    return writer;
  }

  /** Takes no more calls and commits those that wait. */
  void stop() {
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

  /** Whether the writers are at work: what readiness asks. */
  public boolean isOpen() {
    return open && writers.stream().allMatch(Thread::isAlive);
  }

  /**
   * Takes a call.
   *
   * @param rawQuery the parameters as they came
   * @param address the caller's IP address
   * @return the answer, once the call is committed; it is completed by the thread that commits, so
   *     whatever depends on it must be handed to another
   */
  public CompletableFuture<PostbackAnswer> take(final String rawQuery, final String address) {
    final var receivedAt = clock.instant();
    return submit(
        new InboundPostback(
            ids.next(),
            receivedAt,
            address,
            QueryString.masked(rawQuery),
            PostbackReader.read(rawQuery, receivedAt),
            null));
  }

  /**
   * Takes a call that somebody of the lead's account enters by hand.
   *
   * @param query the call as a partner would have written it, for the journal
   */
  CompletableFuture<PostbackAnswer> takeEntered(
      final String query, final PostbackCall call, final Instant receivedAt) {
    return submit(
        new InboundPostback(ids.next(), receivedAt, null, query, new Reading.Readable(call), null));
  }

  /**
   * Takes a journaled call again; waits while the queue is full.
   *
   * @param journaledIn the account whose journal the call stands in
   */
  public CompletableFuture<PostbackAnswer> takeAgain(
      final long id,
      final Instant receivedAt,
      final String address,
      final String query,
      final long journaledIn)
      throws InterruptedException {
    final var waiting =
        new Waiting(
            new InboundPostback(
                id,
                receivedAt,
                address,
                query,
                PostbackReader.read(query, receivedAt),
                journaledIn),
            new CompletableFuture<>());
    waitingRoom.enter(waiting);
    return waiting.answer();
  }

  private CompletableFuture<PostbackAnswer> submit(final InboundPostback postback) {
    if (perRequest) {
      return CompletableFuture.completedFuture(metrics.counted(commitAlone(postback)));
    }
    final var waiting = new Waiting(postback, new CompletableFuture<>());
    return open && waitingRoom.offer(waiting)
        ? waiting.answer().completeOnTimeout(OVERLOADED, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
        : CompletableFuture.completedFuture(metrics.counted(OVERLOADED));
  }

  private PostbackAnswer commitAlone(final InboundPostback postback) {
    try (var connection = batches.connection()) {
      return committer.commit(connection, List.of(postback)).get(0);
    }
  }

  private void write() {
    try (var connection = batches.connection()) {
      var batch = waitingRoom.next(largestBatch);
      while (!batch.isEmpty()) {
        commit(connection, batch);
        batch = waitingRoom.next(largestBatch);
      }
    } catch (final InterruptedException e) {
      LOG.log(Level.WARNING, "A writer of the intake was interrupted", e);
    }
  }

  private void commit(final IntakeConnection connection, final List<Waiting> batch) {
    metrics.batch(batch.size());
    try {
      answer(batch, answers(connection, batch));
    } finally {
      waitingRoom.done();
    }
  }

  private void answer(final List<Waiting> batch, final List<PostbackAnswer> answers) {
    for (int index = 0; index < batch.size(); index++) {
      batch.get(index).answer().complete(metrics.counted(answers.get(index)));
    }
  }

  /** Whatever goes wrong, every caller gets an answer and the writer lives on. */
  private List<PostbackAnswer> answers(
      final IntakeConnection connection, final List<Waiting> batch) {
    try {
      return committer.commit(connection, batch.stream().map(Waiting::postback).toList());
    } catch (final RuntimeException e) {
      LOG.log(Level.SEVERE, "A batch of postbacks failed", e);
      return batch.stream().<PostbackAnswer>map(waiting -> OVERLOADED).toList();
    }
  }
}
