package dev.goalpost.postback;

import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.platform.batch.CommitConnection;
import dev.goalpost.platform.batch.GroupCommit;
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

  private static final PostbackAnswer OVERLOADED = new PostbackAnswer.Overloaded();

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

  private GroupCommit<InboundPostback, PostbackAnswer> queue;
  private boolean perRequest;

  @PostConstruct
  void prepare() {
    perRequest = IntakeMode.valueOf(mode.toUpperCase(Locale.ROOT)) == IntakeMode.PER_REQUEST;
    queue =
        new GroupCommit<>(
            new GroupCommit.Settings("goalpost-intake", queueCapacity, largestBatch, writerCount),
            threads,
            batches.dataSource(),
            this::commit,
            OVERLOADED);
    metrics.watchQueue(queue::size);
  }

  /** Begins to take calls. */
  void begin() {
    queue.begin();
  }

  /** Takes no more calls and commits those that wait. */
  void stop() {
    queue.stop();
  }

  /** Whether the writers are at work: what readiness asks. */
  public boolean isOpen() {
    return queue.isOpen();
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
    return queue.enter(
        new InboundPostback(
            id, receivedAt, address, query, PostbackReader.read(query, receivedAt), journaledIn));
  }

  private CompletableFuture<PostbackAnswer> submit(final InboundPostback postback) {
    if (perRequest) {
      return CompletableFuture.completedFuture(metrics.counted(commitAlone(postback)));
    }
    final var answer = queue.offer(postback);
    answer.thenAccept(this::countUntaken);
    return answer;
  }

  /** What the queue answers itself; whatever a writer answers is counted with its batch. */
  private void countUntaken(final PostbackAnswer answer) {
    if (answer == OVERLOADED) {
      metrics.counted(OVERLOADED);
    }
  }

  private PostbackAnswer commitAlone(final InboundPostback postback) {
    try (var connection = batches.connection()) {
      return committer.commit(connection, List.of(postback)).get(0);
    }
  }

  private List<PostbackAnswer> commit(
      final CommitConnection connection, final List<InboundPostback> batch) {
    metrics.batch(batch.size());
    return committer.commit(connection, batch).stream().map(metrics::counted).toList();
  }
}
