package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time on the account's clock.
 *
 * @param from its first moment
 * @param to the first moment after
 */
record Span(LocalDateTime from, LocalDateTime to) {

  /**
   * The period that goes by a key, as answers show it.
   *
   * @throws Refusal if it is no key of such a period
   */
  static Span of(final Dimension period, final String key) {
    try {
      return switch (period) {
        case HOUR -> hour(LocalDateTime.parse(key).truncatedTo(ChronoUnit.HOURS));
        case DAY -> days(LocalDate.parse(key), LocalDate.parse(key));
        case WEEK -> week(LocalDate.parse(key + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        case MONTH -> days(YearMonth.parse(key).atDay(1), YearMonth.parse(key).atEndOfMonth());
        default -> throw new IllegalArgumentException(period + " is no period");
      };
    } catch (final DateTimeException e) {
      throw Refusal.invalidField(
              period.key(), "%s must be %s.".formatted(period.key(), example(period)))
          .breaking("rule.period", key);
    }
  }

  private static String example(final Dimension period) {
    return switch (period) {
      case HOUR -> "an hour such as 2026-11-23T14:00";
      case WEEK -> "an ISO week such as 2026-W48";
      case MONTH -> "a month such as 2026-11";
      default -> "a day such as 2026-11-23";
    };
  }

  private static Span hour(final LocalDateTime hour) {
    return new Span(hour, hour.plusHours(1));
  }

  private static Span week(final LocalDate monday) {
    return days(monday, monday.plusDays(6));
  }

  /** Both days are in it. */
  static Span days(final LocalDate first, final LocalDate last) {
    return new Span(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
  }

  boolean isEmpty() {
    return !from.isBefore(to);
  }

  /** What is in both; it may be empty. */
  Span and(final Span other) {
    return new Span(
        from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
  }

  /** The day of the first moment. */
  LocalDate firstDay() {
    return from.toLocalDate();
  }

  /** The day after that of the last moment. */
  LocalDate dayAfter() {
    return to.minusNanos(1).toLocalDate().plusDays(1);
  }

  /** When it begins in a zone. An hour that clocks show twice is one hour. */
  Instant begin(final ZoneId zone) {
    return moment(from, zone);
  }

  /** When it is over in a zone. */
  Instant end(final ZoneId zone) {
    return moment(to, zone);
  }

  /** Where clocks are put forward over {@code local}, as a day may begin, it is that moment. */
  private static Instant moment(final LocalDateTime local, final ZoneId zone) {
    final var change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }
}
