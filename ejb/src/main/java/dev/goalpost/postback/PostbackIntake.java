package dev.goalpost.postback;

import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
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
  private static final int ANSWERING_THREADS = 4;

  /** Answers that one task writes: few enough to spread, enough to be worth waking a thread. */
  private static final int ANSWERED_TOGETHER = 8;

  private static final long POLL_MILLIS = 100;
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
  @ConfigProperty(name = "goalpost.intake.writers", defaultValue = "1")
  private int writerCount;

  @Inject
  @ConfigProperty(name = "goalpost.intake.mode", defaultValue = "group")
  private String mode;

  private BlockingQueue<Waiting> queue;
  private ExecutorService answering;
  private List<Thread> writers;
  private boolean perRequest;
  private volatile boolean open;

  /** A postback in the queue, and whom to tell. */
  private record Waiting(InboundPostback postback, CompletableFuture<PostbackAnswer> answer) {}

  @PostConstruct
  void prepare() {
    perRequest = IntakeMode.valueOf(mode.toUpperCase(Locale.ROOT)) == IntakeMode.PER_REQUEST;
    queue = new ArrayBlockingQueue<>(queueCapacity);
    answering =
        new ThreadPoolExecutor(
            ANSWERING_THREADS,
            ANSWERING_THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            threads);
    metrics.watchQueue(queue::size);
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
    try {
      for (final var writer : writers) {
        writer.join(TimeUnit.SECONDS.toMillis(DRAIN_SECONDS));
      }
      answering.shutdown();
      if (!answering.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        LOG.warning("Some callers did not take their answers in time.");
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
   * @return the answer, once the call is committed; it is completed on a thread that may block
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
    queue.put(waiting);
    return waiting.answer();
  }

  private CompletableFuture<PostbackAnswer> submit(final InboundPostback postback) {
    if (perRequest) {
      return CompletableFuture.completedFuture(metrics.counted(commitAlone(postback)));
    }
    final var waiting = new Waiting(postback, new CompletableFuture<>());
    return open && queue.offer(waiting)
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
      while (open || !queue.isEmpty()) {
        final var batch = nextBatch();
        if (!batch.isEmpty()) {
          commit(connection, batch);
        }
      }
    }
  }

  private List<Waiting> nextBatch() {
    final var batch = new ArrayList<Waiting>();
    try {
      final var first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        queue.drainTo(batch, largestBatch - 1);
      }
    } catch (final InterruptedException e) {
      open = false;
    }
    return batch;
  }

  private void commit(final IntakeConnection connection, final List<Waiting> batch) {
    metrics.batch(batch.size());
    final var answers = answers(connection, batch);
    for (int start = 0; start < batch.size(); start += ANSWERED_TOGETHER) {
      final int from = start;
      final int to = Math.min(batch.size(), start + ANSWERED_TOGETHER);
      answering.execute(() -> answer(batch.subList(from, to), answers.subList(from, to)));
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
