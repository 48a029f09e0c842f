package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goalpost.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportQueryTest {

  private static final LocalDate FROM = LocalDate.parse("2026-11-05");
  private static final LocalDate TO = LocalDate.parse("2026-12-10");

  @Test
  void withoutPeriodsItIsAboutAllItsDays() {
    assertThat(query(Map.of("geo", List.of("PT"))).time().all())
        .containsExactly(Span.days(FROM, TO));
  }

  @Test
  void aPeriodReachesNoFurtherThanTheDays() {
    assertThat(query(Map.of("month", List.of("2026-11"))).time().all())
        .containsExactly(Span.days(FROM, LocalDate.parse("2026-11-30")));
    assertThat(query(Map.of("month", List.of("2026-10"))).time().isEmpty()).isTrue();
  }

  @Test
  void valuesOfOnePeriodAreAlternatives() {
    assertThat(query(Map.of("day", List.of("2026-11-10", "2026-11-07", "2026-11-08"))).time().all())
        .containsExactly(
            Span.days(LocalDate.parse("2026-11-07"), LocalDate.parse("2026-11-08")),
            Span.of(Dimension.DAY, "2026-11-10"));
  }

  @Test
  void allPeriodsHaveToHold() {
    final var filters =
        Map.of(
            "week", List.of("2026-W48", "2026-W50"),
            "month", List.of("2026-11"),
            "hour", List.of("2026-11-23T14:00", "2026-11-22T14:00", "2026-12-07T00:00"));

    assertThat(query(filters).time().all())
        .containsExactly(Span.of(Dimension.HOUR, "2026-11-23T14:00"));
    assertThat(query(filters).isOfHours()).isTrue();
  }

  @Test
  void periodsSayNothingOfSlices() {
    final var query = query(Map.of("day", List.of("2026-11-10"), "goal", List.of("reg")));

    assertThat(query.wanted()).isEmpty();
    assertThat(query.isOfHours()).isFalse();
  }

  @Test
  void anEmptyPeriodIsRefused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> query(Map.of("week", List.of(""))).time())
        .extracting(Refusal::field)
        .isEqualTo("week");
  }

  @Test
  void whateverCanBeGroupedByCanBeFilteredBy() {
    assertThat(ReportQuery.dimensions()).contains("hour", "day", "week", "month", "spot", "goal");
    assertThat(ReportQuery.factKeys()).doesNotContain("hour", "month").contains("spot", "goal");
  }

  @Test
  void whoAsksForEverythingGetsWhatDatabasesKnow() {
    assertThat(between("1970-01-01", "9999-12-31").to()).isEqualTo("9998-12-31");
    assertThat(between("1970-01-01", "9999-12-31").time().all())
        .containsExactly(Span.days(LocalDate.EPOCH, LocalDate.parse("9998-12-31")));
  }

  @ParameterizedTest
  @CsvSource({
    "1969-12-31,       2026-11-23,       from",
    "-999999999-01-01, 2026-11-23,       from",
    "9999-01-01,       9999-12-31,       from",
    "2026-11-23,       +10000-01-01,     to",
    "2026-11-23,       +999999999-12-31, to",
    "2026-11-23,       0001-01-01,       to",
    "2026-11-23,       2026-11-22,       to"
  })
  void daysThatAreTooFarAwayAreRefused(String from, String to, String field) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> between(from, to))
        .extracting(Refusal::field)
        .isEqualTo(field);
  }

  private static ReportQuery between(String from, String to) {
    return new ReportQuery(
        LocalDate.parse(from),
        LocalDate.parse(to),
        "event",
        List.of(),
        List.of(),
        Map.of(),
        null,
        10,
        0);
  }

  private static ReportQuery query(Map<String, List<String>> filters) {
    return new ReportQuery(FROM, TO, "event", List.of(), List.of(), filters, null, 10, 0);
  }
}
