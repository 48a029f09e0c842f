package dev.goalpost.delivery.adnetwork;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates of birth as people write them. A year first is followed by month and day. With the year at
 * the end, slashes mean that the month comes first and dots that the day does, unless the other
 * alone makes a date; with anything else, what could be read in two ways is not read at all.
 */
final class BirthDate {

  private static final Pattern PARTS =
      Pattern.compile("([0-9]{1,4})([-./ ])([0-9]{1,2})\\2([0-9]{1,4})");

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int FIRST_YEAR = 1900;
  private static final int MONTHS = 12;

  private BirthDate() {}

  /** Eight digits: year, month and day; nothing if {@code text} is no such date. */
  static Optional<String> digits(final String text) {
    try {
      final var parts = PARTS.matcher(text);
      final var date =
          parts.matches()
              ? date(parts.toMatchResult())
              : Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
      return date.filter(day -> day.getYear() >= FIRST_YEAR)
          .map(DateTimeFormatter.BASIC_ISO_DATE::format);
    } catch (final DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(final MatchResult parts) {
    final int first = Integer.parseInt(parts.group(1));
    final int second = Integer.parseInt(parts.group(3));
    final int third = Integer.parseInt(parts.group(4));
    if (YEAR.matcher(parts.group(1)).matches()) {
      return date(first, second, third);
    }
    return YEAR.matcher(parts.group(4)).matches()
        ? date(third, first, second, parts.group(2))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(
      final int year, final int first, final int second, final String separator) {
    if (second > MONTHS || first <= MONTHS && separator.equals("/")) {
      return date(year, first, second);
    }
    return first > MONTHS || first == second || separator.equals(".")
        ? date(year, second, first)
        : Optional.empty();
  }

  private static Optional<LocalDate> date(final int year, final int month, final int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (final DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
