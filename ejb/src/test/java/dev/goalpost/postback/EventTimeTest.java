package dev.goalpost.postback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

  private static final Instant RECEIVED = Instant.parse("2026-09-21T14:13:20.123456Z");
  private static final Instant EARLIEST = RECEIVED.minus(Duration.ofDays(90));
  private static final Instant LATEST = RECEIVED.plus(Duration.ofMinutes(5));
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @ParameterizedTest
  @CsvSource({
    "1790000000,                       2026-09-21T14:13:20Z",
    "1790000000.5,                     2026-09-21T14:13:20.5Z",
    "1790000000.123456,                2026-09-21T14:13:20.123456Z",
    "1790000000.123456789,             2026-09-21T14:13:20.123456Z",
    "2026-09-21T14:13:20Z,             2026-09-21T14:13:20Z",
    "2026-09-21T14:13Z,                2026-09-21T14:13:00Z",
    "2026-09-21T17:13:20.25+03:00,     2026-09-21T14:13:20.25Z",
    "2026-09-21T17:13:20 03:00,        2026-09-21T14:13:20Z",
    "2026-09-21T17:13:20+0300,         2026-09-21T14:13:20Z",
    "2026-09-21T17:13:20+03,           2026-09-21T14:13:20Z",
    "2026-09-21T09:43:20-04:30,        2026-09-21T14:13:20Z",
    "2026-09-21T14:13:20.123456789Z,   2026-09-21T14:13:20.123456Z"
  })
  void secondsAndIsoTimesAreReadToTheMicrosecond(final String text, final Instant moment) {
    assertThat(EventTime.parse(text, RECEIVED)).isEqualTo(moment);
  }

  @Property
  void secondsWithAFractionAreTheMomentTheySay(
      @ForAll @LongRange(min = -86_400L * 89, max = 299) final long offset,
      @ForAll @IntRange(max = 999_999) final int micros) {
    final long second = RECEIVED.getEpochSecond() + offset;

    assertThat(EventTime.parse("%d.%06d".formatted(second, micros), RECEIVED))
        .isEqualTo(Instant.ofEpochSecond(second, micros * 1_000L));
  }

  @Property
  void anIsoTimeIsTheSameMomentInEveryOffset(
      @ForAll @LongRange(min = -86_400L * 89, max = 299) final long seconds,
      @ForAll @IntRange(min = -18 * 60, max = 18 * 60) final int offset) {
    final var moment = RECEIVED.plusSeconds(seconds);
    final var written = moment.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)).toString();

    assertThat(EventTime.parse(written, RECEIVED)).isEqualTo(moment);
  }

  @Test
  void fiveMinutesAheadAreAllowedAndNotAMicrosecondMore() {
    assertThat(EventTime.parse(LATEST.toString(), RECEIVED)).isEqualTo(LATEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventTime.parse(LATEST.plus(MICROSECOND).toString(), RECEIVED))
        .withMessageContaining("5 minutes in the future");
  }

  @Test
  void ninetyDaysBackAreAllowedAndNotAMicrosecondMore() {
    assertThat(EventTime.parse(EARLIEST.toString(), RECEIVED)).isEqualTo(EARLIEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventTime.parse(EARLIEST.minus(MICROSECOND).toString(), RECEIVED))
        .withMessageContaining("90 days in the past");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1790000000123", "179000000012", "17900000001234"})
  void millisecondsAreNamedAsTheProbableMistake(final String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventTime.parse(text, RECEIVED))
        .withMessageContaining("milliseconds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now",
        "2026-09-21",
        "2026-09-21T14:13:20",
        "21.09.2026",
        "-1790000000",
        "1790000000.",
        "1790000000.1234567890",
        "1.79e9",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "١٧٩٠٠٠٠٠٠٠",
        " 1790000000",
        "2026-09-21T14:13:20+19:00"
      })
  void whatIsNeitherIsRefusedWithExamples(final String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventTime.parse(text, RECEIVED))
        .withMessageContaining("Unix seconds such as 1790000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "99999999999", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
  void theFarPastAndFutureAreOutOfBoundsAndNotAFailure(final String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventTime.parse(text, RECEIVED))
        .withMessageContaining("must not be more than");
  }
}
