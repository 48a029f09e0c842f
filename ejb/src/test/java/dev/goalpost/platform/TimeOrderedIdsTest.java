package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "-999999999-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z"
      })
  void longAgoIsBeforeAllIds(final String moment) {
    assertThat(TimeOrderedIds.firstAt(Instant.parse(moment))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2090-01-01T00:00:00Z",
        "2160-01-01T00:00:00Z",
        "9999-12-31T00:00:00Z",
        "+999999999-12-31T00:00:00Z",
        "+1000000000-12-31T23:59:59Z"
      })
  void theFarFutureIsAfterAllIds(final String moment) {
    assertThat(TimeOrderedIds.firstAt(Instant.parse(moment)))
        .isGreaterThan(TimeOrderedIds.firstAt(Instant.parse("2089-01-01T00:00:00Z")))
        .isEqualTo(Long.MAX_VALUE);
  }
}
