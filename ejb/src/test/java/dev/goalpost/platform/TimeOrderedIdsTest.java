package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private final TimeOrderedIds ids = new TimeOrderedIds();

  @Test
  void idsRise() {
    final var made = LongStream.generate(ids::next).limit(10_000).toArray();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPeriodIsARangeOfIds() {
    final var before = Instant.now();
    final long id = ids.next();
    assertThat(id)
        .isGreaterThanOrEqualTo(TimeOrderedIds.firstAt(before))
        .isLessThan(TimeOrderedIds.firstAt(before.plusSeconds(60)));
  }

  @Test
  void beforeTheEpochThereIsNone() {
    assertThat(TimeOrderedIds.firstAt(Instant.EPOCH)).isZero();
  }
}
