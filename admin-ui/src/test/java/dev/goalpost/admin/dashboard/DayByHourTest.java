package dev.goalpost.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.statistics.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayByHourTest {

  private static final DayByHour DAY =
      new DayByHour(
          new Report(
              List.of(),
              List.of(row("00", 2, "1.50"), row("13", 3, "-0.25"), row("14", 5, "100")),
              Map.of("clicks", 10L, "sum", new BigDecimal("101.25")),
              Map.of()));

  private static Report.Row row(String hour, long clicks, String sum) {
    return new Report.Row(
        Map.of("hour", "2026-11-23T" + hour + ":00"),
        Map.of("clicks", clicks, "sum", new BigDecimal(sum)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 2, 1.50", "13, 2, 1.50", "14, 5, 1.25", "15, 10, 101.25"})
  void onlyHoursThatAreOverCount(int hour, BigDecimal clicks, BigDecimal sum) {
    assertThat(DAY.until(hour, "clicks")).isEqualByComparingTo(clicks);
    assertThat(DAY.until(hour, "sum")).isEqualByComparingTo(sum);
  }

  @Test
  void theWholeDayIsWhatItsReportComesTo() {
    assertThat(DAY.whole("clicks")).isEqualByComparingTo("10");
    assertThat(DAY.whole("sum")).isEqualByComparingTo("101.25");
  }
}
