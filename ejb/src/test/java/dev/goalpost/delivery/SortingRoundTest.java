package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.PartSorting.Position;
import dev.goalpost.delivery.PartSorting.Sorted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SortingRoundTest {

  private static final long TRACKER = 7;
  private static final long OTHER_TRACKER = 8;
  private static final long THIRD_TRACKER = 9;
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private final Remembering batch = new Remembering();
  private final List<Long> woken = new ArrayList<>();
  private final TestClock clock = new TestClock();
  private final SortingRound rounds = new SortingRound(batch, woken::add, clock);

  @Test
  void whatWaitsIsSortedOnceByRulesThatHaveChanged() {
    batch.sortedBy.put(TRACKER, 1L);
    batch.rulesVersion = 2;

    rounds(4);

    assertThat(batch.sorted).containsExactly(TRACKER, TRACKER);
    assertThat(batch.sortedBy).containsEntry(TRACKER, 2L);
  }

  @Test
  void whoIsHandedSomethingIsWoken() {
    batch.sortedBy.put(TRACKER, 1L);
    batch.rulesVersion = 2;

    rounds(2);

    assertThat(woken).containsExactly(OTHER_TRACKER);
  }

  @Test
  void asLongAsSomethingIsUnderWayByFormerRulesItIsNotDoneForGood() {
    batch.sortedBy.put(TRACKER, 1L);
    batch.rulesVersion = 2;
    batch.underWay = true;

    rounds(5);
    assertThat(batch.sorted).containsExactly(TRACKER, TRACKER);
    assertThat(batch.sortedBy).containsEntry(TRACKER, 1L);

    batch.underWay = false;
    rounds(2);
    assertThat(batch.sorted).hasSize(4);
    assertThat(batch.sortedBy).containsEntry(TRACKER, 2L);
  }

  @Test
  void oneThatCannotBeSortedKeepsNoOtherFromIt() {
    batch.sortedBy.putAll(Map.of(TRACKER, 1L, OTHER_TRACKER, 1L, THIRD_TRACKER, 1L));
    batch.rulesVersion = 2;
    batch.broken = OTHER_TRACKER;

    rounds(2);

    assertThat(batch.sortedBy)
        .containsEntry(TRACKER, 2L)
        .containsEntry(OTHER_TRACKER, 1L)
        .containsEntry(THIRD_TRACKER, 2L);
  }

  private void rounds(final int count) {
    for (int round = 0; round < count; round++) {
      rounds.run();
      clock.now = clock.now.plus(PERIOD);
    }
  }

  private static final class TestClock extends Clock {

    private Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(final ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  /** Destinations at each of which two parts wait, the second of which leads elsewhere. */
  private static final class Remembering extends SortingBatch {

    private static final Position MIDDLE = new Position(NOON, 1);

    private final Map<Long, Long> sortedBy = new HashMap<>();
    private final List<Long> sorted = new ArrayList<>();
    private long rulesVersion;
    private boolean underWay;
    private long broken;

    @Override
    public List<Unsorted> unsorted(final Instant now) {
      return sortedBy.entrySet().stream()
          .filter(entry -> entry.getValue() < rulesVersion)
          .map(entry -> new Unsorted(entry.getKey(), 0, entry.getValue(), rulesVersion, now))
          .toList();
    }

    @Override
    public List<Unsorted> withWork(final List<Unsorted> some) {
      return some;
    }

    @Override
    public boolean isUnderWaySince(final long destinationId, final Instant moment) {
      return underWay;
    }

    @Override
    public Sorted sort(final long destinationId, final Position start) {
      if (destinationId == broken) {
        throw new IllegalStateException("It cannot be sorted.");
      }
      sorted.add(destinationId);
      return start.equals(MIDDLE)
          ? new Sorted(null, Set.of(OTHER_TRACKER))
          : new Sorted(MIDDLE, Set.of());
    }

    @Override
    public void finish(final Unsorted done) {
      sortedBy.replace(done.destinationId(), done.sortedBy(), done.rulesVersion());
    }
  }
}
