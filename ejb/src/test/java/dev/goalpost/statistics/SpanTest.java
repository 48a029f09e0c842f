package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goalpost.platform.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "UTC,                 2026-11-23, 2026-11-23T00:00:00Z, 2026-11-24T00:00:00Z",
    "Asia/Kathmandu,      2026-11-23, 2026-11-22T18:15:00Z, 2026-11-23T18:15:00Z",
    "Australia/Lord_Howe, 2026-04-05, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z",
    "Europe/Berlin,       2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "Europe/Berlin,       2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    "America/Santiago,    2026-09-06, 2026-09-06T04:00:00Z, 2026-09-07T03:00:00Z"
  })
  void aDayIsThatOfTheAccount(String zone, LocalDate day, Instant begin, Instant end) {
    final var span = Span.days(day, day);

    assertThat(span.begin(ZoneId.of(zone))).isEqualTo(begin);
    assertThat(span.end(ZoneId.of(zone))).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Kathmandu,      2026-11-23T00:00, 2026-11-22T18:15:00Z, 2026-11-22T19:15:00Z",
    "Australia/Lord_Howe, 2026-04-05T01:00, 2026-04-04T14:00:00Z, 2026-04-04T15:30:00Z",
    "Australia/Lord_Howe, 2025-10-05T02:00, 2025-10-04T15:30:00Z, 2025-10-04T16:00:00Z",
    "Europe/Berlin,       2026-10-25T02:00, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
    "Europe/Berlin,       2026-03-29T03:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z"
  })
  void anHourThatClocksShowTwiceIsOne(String zone, String hour, Instant begin, Instant end) {
    final var span = Span.of(Dimension.HOUR, hour);

    assertThat(span.begin(ZoneId.of(zone))).isEqualTo(begin);
    assertThat(span.end(ZoneId.of(zone))).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR,  2026-11-23T14:00, 2026-11-23T14:00, 2026-11-23T15:00",
    "HOUR,  2026-11-23T23:30, 2026-11-23T23:00, 2026-11-24T00:00",
    "DAY,   2026-02-28,       2026-02-28T00:00, 2026-03-01T00:00",
    "WEEK,  2026-W48,         2026-11-23T00:00, 2026-11-30T00:00",
    "WEEK,  2020-W53,         2020-12-28T00:00, 2021-01-04T00:00",
    "MONTH, 2028-02,          2028-02-01T00:00, 2028-03-01T00:00",
    "MONTH, 9999-12,          9999-12-01T00:00, +10000-01-01T00:00"
  })
  void aPeriodGoesByItsKey(Dimension period, String key, LocalDateTime from, LocalDateTime to) {
    assertThat(Span.of(period, key)).isEqualTo(new Span(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR,  2026-11-23,             hour must be an hour such as 2026-11-23T14:00.",
    "HOUR,  +999999999-12-31T23:00, hour must be an hour such as 2026-11-23T14:00.",
    "DAY,   2026-02-30,             day must be a day such as 2026-11-23.",
    "DAY,   +999999999-12-31,       day must be a day such as 2026-11-23.",
    "DAY,   '',                     day must be a day such as 2026-11-23.",
    "WEEK,  2025-W53,               week must be an ISO week such as 2026-W48.",
    "WEEK,  2026-W48-1,             week must be an ISO week such as 2026-W48.",
    "MONTH, 2026-13,                month must be a month such as 2026-11."
  })
  void anotherKeyIsRefusedWithItsForm(Dimension period, String key, String said) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Span.of(period, key))
        .withMessage(said)
        .extracting(Refusal::field)
        .isEqualTo(period.key());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T14:00, 2026-11-23, 2026-11-24",
    "2026-11-23T23:00, 2026-11-23, 2026-11-24"
  })
  void hoursHaveTheirDays(String hour, LocalDate firstDay, LocalDate dayAfter) {
    final var span = Span.of(Dimension.HOUR, hour);

    assertThat(span.firstDay()).isEqualTo(firstDay);
    assertThat(span.dayAfter()).isEqualTo(dayAfter);
  }
}
