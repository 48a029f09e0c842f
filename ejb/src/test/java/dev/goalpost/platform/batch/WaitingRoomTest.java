package dev.goalpost.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

  private static final int CAPACITY = 100;
  private static final int MOST = 50;

  private final WaitingRoom<Integer> room = new WaitingRoom<>(CAPACITY);

  @Test
  void aLoneItemIsTakenAtOnce() throws InterruptedException {
    room.offer(1);

    assertThat(room.next(MOST)).containsExactly(1);
  }

  @Test
  void aBatchKeepsTheOrderAndLeavesTheRest() throws InterruptedException {
    fill(3);

    assertThat(room.next(2)).containsExactly(0, 1);
    assertThat(room.size()).isOne();
  }

  @Test
  void whoeverFindsNobodyWaits() {
    final var batch = nextBatch();

    room.offer(7);

    await().untilAsserted(() -> assertThat(batch).isCompletedWithValue(List.of(7)));
  }

  @Test
  void whoeverBeganToRestLastIsCalledFirst() {
    final var first = resting();
    final var last = resting();

    room.offer(7);

    await().untilAsserted(() -> assertThat(last).isCompletedWithValue(List.of(7)));
    assertThat(first).isNotDone();
  }

  @Test
  void aFewAreNoSecondBatchWhileOneIsUnderWay() throws InterruptedException {
    room.offer(1);
    room.next(MOST);
    room.offer(2);
    final var second = nextBatch();

    assertThat(second).isNotDone();
    room.done();

    await().untilAsserted(() -> assertThat(second).isCompletedWithValue(List.of(2)));
  }

  @Test
  void manyAreASecondBatchBesideTheFirst() throws InterruptedException {
    room.offer(-1);
    room.next(MOST);

    fill(24);

    assertThat(room.next(MOST)).hasSize(24);
  }

  @Test
  void aFullRoomTurnsAway() {
    fill(CAPACITY);

    assertThat(room.offer(CAPACITY)).isFalse();
  }

  @Test
  void whoMayWaitEntersOnceThereIsRoom() throws InterruptedException {
    fill(CAPACITY);
    final var entering = CompletableFuture.runAsync(this::enter);

    assertThat(entering).isNotDone();
    room.next(1);

    await().untilAsserted(() -> assertThat(entering).isCompleted());
    assertThat(room.size()).isEqualTo(CAPACITY);
  }

  @Test
  void aClosedRoomIsEmptiedAndThenSendsEveryWriterHome() throws InterruptedException {
    fill(2);
    room.close();

    assertThat(room.next(1)).containsExactly(0);
    final var last = nextBatch();
    await().untilAsserted(() -> assertThat(last).isCompletedWithValue(List.of(1)));
    assertThat(nextBatch()).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(List.of());
  }

  @Test
  void nobodyEntersAClosedRoom() throws InterruptedException {
    room.close();

    assertThat(room.offer(1)).isFalse();
    assertThat(room.enter(1)).isFalse();
    assertThat(room.size()).isZero();
  }

  @Test
  void whoeverWaitsToEnterIsTurnedAwayWhenTheRoomCloses() {
    fill(CAPACITY);
    final var entering = CompletableFuture.supplyAsync(this::enter);

    room.close();

    assertThat(entering).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(false);
  }

  private void fill(final int items) {
    IntStream.range(0, items).forEach(room::offer);
  }

  private CompletableFuture<List<Integer>> nextBatch() {
    return CompletableFuture.supplyAsync(this::next);
  }

  /** The batch of a writer that waits for it by now. */
  private CompletableFuture<List<Integer>> resting() {
    final var batch = new CompletableFuture<List<Integer>>();
    final var writer = new Thread(() -> batch.complete(next()));
    writer.setDaemon(true);
    writer.start();
    await().until(() -> writer.getState() == Thread.State.WAITING);
    return batch;
  }

  private List<Integer> next() {
    try {
      return room.next(MOST);
    } catch (final InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean enter() {
    try {
      return room.enter(CAPACITY);
    } catch (final InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
