package dev.goalpost.admin.statistics;

import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.Days;
import dev.goalpost.statistics.Reports;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * The days that are shown.
 *
 * @param name of the period, or {@code custom}
 * @param days null if they are no period
 */
record ReportPeriod(String name, Days days) {

  static final String CUSTOM = "custom";
  static final List<String> NAMES =
      List.of(
          "today", "yesterday", "last_7_days", "last_30_days", "this_month", "last_month", CUSTOM);

  private static final String USUAL = "last_7_days";

  static ReportPeriod of(final ReportAddress address, final Reports reports) {
    final boolean dated = !address.all(ReportAddress.FROM).isEmpty();
    final var name = address.first(ReportAddress.PERIOD, dated ? CUSTOM : USUAL);
    if (name.equals(CUSTOM)) {
      return new ReportPeriod(
          CUSTOM,
          dated
              ? days(address.first(ReportAddress.FROM, ""), address.first(ReportAddress.TO, ""))
              : reports.days(USUAL));
    }
    final var known = NAMES.contains(name) ? name : USUAL;
    return new ReportPeriod(known, reports.days(known));
  }

  private static Days days(final String from, final String to) {
    try {
      final var days = new Days(LocalDate.parse(from), LocalDate.parse(to)).bounded();
      return days.to().isBefore(days.from()) ? null : days;
    } catch (final DateTimeException | Refusal malformed) {
      return null;
    }
  }
}
