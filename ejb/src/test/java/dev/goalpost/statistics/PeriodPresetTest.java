package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goalpost.platform.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodPresetTest {

  @ParameterizedTest
  @CsvSource({
    "today,        2026-11-23, 2026-11-23, 2026-11-23",
    "yesterday,    2026-03-01, 2026-02-28, 2026-02-28",
    "last_7_days,  2026-11-03, 2026-10-28, 2026-11-03",
    "last_30_days, 2026-03-30, 2026-03-01, 2026-03-30",
    "this_month,   2026-11-30, 2026-11-01, 2026-11-30",
    "last_month,   2026-03-31, 2026-02-01, 2026-02-28",
    "last_month,   2028-03-01, 2028-02-01, 2028-02-29",
    "last_month,   2027-01-15, 2026-12-01, 2026-12-31"
  })
  void includesTodayAndWholeMonths(String name, LocalDate today, LocalDate from, LocalDate to) {
    assertThat(PeriodPreset.of(name).until(today)).isEqualTo(new Days(from, to));
  }

  @Test
  void anotherNameIsRefusedWithTheNamesThereAre() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PeriodPreset.of("TODAY"))
        .withMessageContaining("last_30_days")
        .extracting(Refusal::field)
        .isEqualTo("period");
  }
}
