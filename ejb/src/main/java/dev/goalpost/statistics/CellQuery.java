package dev.goalpost.statistics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Which cell of a report is meant.
 *
 * @param report its period, basis and filters; all else of it says nothing of a cell
 * @param hour the one hour of the period that is meant, on the account's clock, or null
 * @param column the key of the column, or null for all that was counted
 */
public record CellQuery(ReportQuery report, LocalDateTime hour, String column) {

  /** The first moment: that of a day, which need not begin at midnight, or of the hour. */
  Instant from(final ZoneId zone) {
    return hour == null
        ? report.from().atStartOfDay(zone).toInstant()
        : hour.atZone(zone).toInstant();
  }

  /** The first moment after. An hour that clocks show twice is one hour. */
  Instant to(final ZoneId zone) {
    return hour == null
        ? report.to().plusDays(1).atStartOfDay(zone).toInstant()
        : hour.plusHours(1).atZone(zone).toInstant();
  }
}
