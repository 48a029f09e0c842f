package dev.goalpost.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.Days;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRequestTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Test
  void listsHaveCommasAndFiltersAreRepeated() {
    final var query =
        asked(
                "period=today",
                "group_by= geo , day,,",
                "group_by=spot",
                "geo=PT",
                "geo=",
                "ad_name=a,b")
            .page();

    assertThat(query.groupBy()).containsExactly("geo", "day", "spot");
    assertThat(query.filters())
        .isEqualTo(Map.of("geo", List.of("PT", ""), "ad_name", List.of("a,b")));
  }

  @Test
  void aPageIsLimitedAndAFileIsNot() {
    assertThat(asked("period=today").page().limit()).isEqualTo(10_000);
    assertThat(asked("period=today").file().limit()).isEqualTo(Integer.MAX_VALUE);
    assertThat(asked("period=today", "limit=20000").file().limit()).isEqualTo(20_000);
  }

  @Test
  void aPeriodGoesByItsNameOrByItsEnds() {
    assertThat(asked("period=today").page().from()).isEqualTo(TODAY);
    assertThat(asked("from=2026-11-01", "to=2026-11-02").page().to()).isEqualTo("2026-11-02");
  }

  @Test
  void withoutAPeriodItIsOfTheLastThirtyDays() {
    assertThat(asked("geo=PT").page().from()).isEqualTo(TODAY.minusDays(29));
    assertThat(asked("from=", "to=", "period=").cell().report().to()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @CsvSource({"from=2026-11-01, to", "to=2026-11-01, from"})
  void oneEndAloneIsNoPeriod(String end, String missing) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> asked(end).page())
        .extracting(Refusal::field)
        .isEqualTo(missing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"from=1", "to=2026-02-30", "limit=10001", "offset=-1", "bom=x", "colour=1"})
  void whatIsWrongIsNamed(String wrong) {
    final var field = wrong.substring(0, wrong.indexOf('='));
    final var asked = asked("from=2026-11-01", "to=2026-11-02");
    asked.asked().putSingle(field, wrong.substring(wrong.indexOf('=') + 1));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> {
              asked.page();
              asked.isMarked();
            })
        .extracting(Refusal::field)
        .isEqualTo(field);
  }

  @Test
  void periodsAreFiltersOfReportsAndCells() {
    final var asked = asked("period=today", "hour=2026-11-23T14:00", "week=2026-W48", "week=");
    final var filters =
        Map.of("hour", List.of("2026-11-23T14:00"), "week", List.of("2026-W48", ""));

    assertThat(asked.page().filters()).isEqualTo(filters);
    assertThat(asked.cell().report().filters()).isEqualTo(filters);
  }

  @Test
  void whatIsNotKnownIsToldWithWhatIs() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> asked("period=today", "colour=1").cell())
        .withMessageContaining("hour, day, week, month, spot")
        .withMessageContaining("column");
  }

  @Test
  void aPeriodHasNoOtherEnds() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> asked("period=today", "from=2026-11-01").page())
        .extracting(Refusal::field)
        .isEqualTo("period");
  }

  private static ReportRequest asked(String... parameters) {
    final var asked = new MultivaluedHashMap<String, String>();
    for (final var parameter : parameters) {
      final var at = parameter.indexOf('=');
      asked.add(parameter.substring(0, at), parameter.substring(at + 1));
    }
    return new ReportRequest(
        asked, name -> new Days(name.equals("last_30_days") ? TODAY.minusDays(29) : TODAY, TODAY));
  }
}
