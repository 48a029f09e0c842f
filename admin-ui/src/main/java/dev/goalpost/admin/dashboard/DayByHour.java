package dev.goalpost.admin.dashboard;

import dev.goalpost.statistics.Report;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What came on a day.
 *
 * @param report grouped by hour
 */
record DayByHour(Report report) {

  BigDecimal whole(final String key) {
    return number(report.totals().get(key));
  }

  /** What had come before an hour of the day, from 0 to 23, began. */
  BigDecimal until(final int hour, final String key) {
    return report.rows().stream()
        .filter(row -> hourOf(row) < hour)
        .map(row -> number(row.values().get(key)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int hourOf(final Report.Row row) {
    return LocalDateTime.parse(row.group().get("hour")).getHour();
  }

  private static BigDecimal number(final Object value) {
    return value instanceof BigDecimal sum ? sum : BigDecimal.valueOf(((Number) value).longValue());
  }
}
