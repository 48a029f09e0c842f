package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellQueryTest {

  @ParameterizedTest
  @CsvSource({
    "UTC,                 2026-11-23, 2026-11-23T00:00:00Z, 2026-11-24T00:00:00Z",
    "Asia/Kathmandu,      2026-11-23, 2026-11-22T18:15:00Z, 2026-11-23T18:15:00Z",
    "Australia/Lord_Howe, 2026-04-05, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z",
    "Europe/Berlin,       2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "Europe/Berlin,       2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    "America/Santiago,    2026-09-06, 2026-09-06T04:00:00Z, 2026-09-07T03:00:00Z"
  })
  void aDayIsThatOfTheAccount(String zone, LocalDate day, Instant from, Instant to) {
    final var cell = new CellQuery(report(day), null, null);

    assertThat(cell.from(ZoneId.of(zone))).isEqualTo(from);
    assertThat(cell.to(ZoneId.of(zone))).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Kathmandu,      2026-11-23T00:00, 2026-11-22T18:15:00Z, 2026-11-22T19:15:00Z",
    "Australia/Lord_Howe, 2026-04-05T01:00, 2026-04-04T14:00:00Z, 2026-04-04T15:30:00Z",
    "Europe/Berlin,       2026-10-25T02:00, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
    "Europe/Berlin,       2026-03-29T03:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z"
  })
  void anHourThatClocksShowTwiceIsOne(String zone, LocalDateTime hour, Instant from, Instant to) {
    final var cell = new CellQuery(report(hour.toLocalDate()), hour, null);

    assertThat(cell.from(ZoneId.of(zone))).isEqualTo(from);
    assertThat(cell.to(ZoneId.of(zone))).isEqualTo(to);
  }

  private static ReportQuery report(LocalDate day) {
    return new ReportQuery(day, day, "event", List.of(), List.of(), Map.of(), null, 0, 0);
  }
}
