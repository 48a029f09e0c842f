package dev.goalpost.admin.chart;

import dev.goalpost.statistics.Days;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The times that a trend has values at.
 *
 * @param grouping what a report is grouped by for them
 * @param keys as the report names them, in order
 */
public record Slots(String grouping, List<String> keys) {

  private static final int HOURS = 24;
  private static final int MOST_DAYS = 62;
  private static final int MOST_DAYS_OF_WEEKS = 400;

  /** Hours of a single day; else days, weeks or months, so that there are not too many. */
  public static Slots of(final Days days) {
    final long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
    if (length == 1) {
      return new Slots("hour", hours(days.from()));
    }
    if (length <= MOST_DAYS) {
      return new Slots("day", allDays(days).map(LocalDate::toString).toList());
    }
    return length <= MOST_DAYS_OF_WEEKS
        ? new Slots("week", allDays(days).map(Slots::week).distinct().toList())
        : new Slots(
            "month",
            allDays(days).map(YearMonth::from).distinct().map(YearMonth::toString).toList());
  }

  /** Whether the hour or day with that key is still to come; of longer times no one asks. */
  boolean isAfter(final LocalDateTime now, final String key) {
    return switch (grouping) {
      case "hour" -> LocalDateTime.parse(key).isAfter(now);
      case "day" -> LocalDate.parse(key).isAfter(now.toLocalDate());
      default -> false;
    };
  }

  private static List<String> hours(final LocalDate day) {
    return IntStream.range(0, HOURS).mapToObj(hour -> "%sT%02d:00".formatted(day, hour)).toList();
  }

  private static Stream<LocalDate> allDays(final Days days) {
    return days.from().datesUntil(days.to().plusDays(1));
  }

  private static String week(final LocalDate day) {
    return day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8);
  }
}
