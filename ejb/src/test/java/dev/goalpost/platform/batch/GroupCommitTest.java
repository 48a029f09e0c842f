package dev.goalpost.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private static final String OVERLOADED = "overloaded";
  private static final int QUEUE = 3;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final CountDownLatch free = new CountDownLatch(1);
  private final List<List<Integer>> committed = new CopyOnWriteArrayList<>();
  private GroupCommit<Integer, String> queue = queue(Duration.ofMinutes(1));

  @AfterEach
  void stop() {
    free.countDown();
    queue.stop();
  }

  @Test
  void everySenderGetsTheAnswerToItsOwnItem() {
    free.countDown();
    queue.begin();

    final var answers = IntStream.range(0, QUEUE).mapToObj(queue::offer).toList();

    for (int item = 0; item < QUEUE; item++) {
      assertThat(answers.get(item)).succeedsWithin(SOON).isEqualTo("committed " + item);
    }
  }

  @Test
  void whatGathersDuringACommitIsCommittedTogether() {
    queue.begin();
    queue.offer(0);
    await().until(() -> queue.size() == 0);
    queue.offer(1);
    queue.offer(2);

    free.countDown();

    await().untilAsserted(() -> assertThat(committed).containsExactly(List.of(0), List.of(1, 2)));
  }

  @Test
  void aFullQueueTurnsAwayAtOnce() {
    queue.begin();
    queue.offer(0);
    await().until(() -> queue.size() == 0);
    IntStream.rangeClosed(1, QUEUE).forEach(queue::offer);

    assertThat(queue.offer(QUEUE + 1)).isCompletedWithValue(OVERLOADED);
  }

  @Test
  void whatWaitedTooLongIsToldSoAndIsNotCommittedAfterwards() {
    queue = queue(Duration.ofMillis(200));
    queue.begin();
    queue.offer(0);
    await().until(() -> queue.size() == 0);
    final var late = queue.offer(1);
    assertThat(late).succeedsWithin(SOON).isEqualTo(OVERLOADED);

    free.countDown();

    await().until(() -> queue.size() == 0);
    queue.stop();
    assertThat(committed).containsExactly(List.of(0));
  }

  @Test
  void whatWaitsAtTheEndIsStillCommitted() throws InterruptedException {
    queue.begin();
    queue.offer(0);
    await().until(() -> queue.size() == 0);
    final var last = queue.offer(1);
    final var stopping = new Thread(queue::stop);
    stopping.start();

    free.countDown();
    stopping.join();

    assertThat(last).isCompletedWithValue("committed 1");
    assertThat(queue.isOpen()).isFalse();
  }

  @Test
  void aClosedQueueTakesNothing() throws InterruptedException {
    free.countDown();
    queue.begin();
    queue.stop();

    assertThat(queue.offer(1)).isCompletedWithValue(OVERLOADED);
    assertThat(queue.enter(1)).isCompletedWithValue(OVERLOADED);
    assertThat(committed).isEmpty();
  }

  @Test
  void aCommitThatFailsAnswersItsSendersAndTheNextGoesOn() {
    free.countDown();
    queue.begin();

    assertThat(queue.offer(-1)).succeedsWithin(SOON).isEqualTo(OVERLOADED);
    assertThat(queue.offer(1)).succeedsWithin(SOON).isEqualTo("committed 1");
  }

  private GroupCommit<Integer, String> queue(final Duration patience) {
    return new GroupCommit<>(
        new GroupCommit.Settings("test", QUEUE, QUEUE, 1, patience),
        new Threads(),
        null,
        this::commit,
        OVERLOADED);
  }

  /** Holds the writer up until it is free; a negative item is a fault in the code. */
  private List<String> commit(final CommitConnection connection, final List<Integer> batch) {
    try {
      assertThat(free.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (final InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (batch.contains(-1)) {
      throw new IllegalStateException("This item cannot be committed");
    }
    committed.add(batch);
    return batch.stream().map(item -> "committed " + item).toList();
  }

  private static final class Threads implements ManagedThreadFactory {

    @Override
    public Thread newThread(final Runnable work) {
      final var thread = new Thread(work);
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public ForkJoinWorkerThread newThread(final ForkJoinPool pool) {
      throw new UnsupportedOperationException();
    }
  }
}
