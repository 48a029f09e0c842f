package dev.goalpost.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.statistics.Days;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlotsTest {

  @Test
  void aDayHasItsHours() {
    final var slots = slots("2026-11-23", "2026-11-23");

    assertThat(slots.grouping()).isEqualTo("hour");
    assertThat(slots.keys())
        .hasSize(24)
        .startsWith("2026-11-23T00:00")
        .endsWith("2026-11-23T23:00");
  }

  @Test
  void aMonthHasItsDays() {
    final var slots = slots("2026-02-01", "2026-02-28");

    assertThat(slots.grouping()).isEqualTo("day");
    assertThat(slots.keys()).hasSize(28).startsWith("2026-02-01").endsWith("2026-02-28");
  }

  @Test
  void aYearHasItsWeeksAsTheReportNamesThem() {
    final var slots = slots("2026-01-01", "2026-12-31");

    assertThat(slots.grouping()).isEqualTo("week");
    assertThat(slots.keys()).startsWith("2026-W01", "2026-W02").endsWith("2026-W53").hasSize(53);
  }

  @Test
  void manyYearsHaveTheirMonths() {
    assertThat(slots("2024-12-01", "2026-02-01").keys())
        .hasSize(15)
        .startsWith("2024-12", "2025-01")
        .endsWith("2026-02");
  }

  private static Slots slots(final String from, final String to) {
    return Slots.of(new Days(LocalDate.parse(from), LocalDate.parse(to)));
  }
}
