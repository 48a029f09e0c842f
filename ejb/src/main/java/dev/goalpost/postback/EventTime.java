package dev.goalpost.postback;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the time at which an event is said to have happened. */
final class EventTime {

  private static final Pattern UNIX_SECONDS = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,9})?");
  private static final Pattern UNIX_MILLIS = Pattern.compile("[0-9]{12,14}");
  private static final Duration MOST_AHEAD = Duration.ofMinutes(5);
  private static final Duration MOST_BEHIND = Duration.ofDays(90);

  /** Offsets as {@code +03:00}, {@code +03} and, as PHP writes them, {@code +0300}. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private EventTime() {}

  /**
   * @param text Unix seconds, or ISO 8601 with an offset
   * @return the moment, in microseconds
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Instant parse(final String text, final Instant receivedAt) {
    final var moment = moment(text).truncatedTo(ChronoUnit.MICROS);
    if (moment.isAfter(receivedAt.plus(MOST_AHEAD))) {
      throw new IllegalArgumentException("ts must not be more than 5 minutes in the future.");
    }
    if (moment.isBefore(receivedAt.minus(MOST_BEHIND))) {
      throw new IllegalArgumentException("ts must not be more than 90 days in the past.");
    }
    return moment;
  }

  private static Instant moment(final String text) {
    if (UNIX_SECONDS.matcher(text).matches()) {
      final var seconds = new BigDecimal(text);
      final var nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).intValue();
      return Instant.ofEpochSecond(seconds.longValue(), nanos);
    }
    if (UNIX_MILLIS.matcher(text).matches()) {
      throw new IllegalArgumentException("ts must be in seconds; this looks like milliseconds.");
    }
    return isoMoment(text);
  }

  /** A plus sign that was not percent-encoded arrives as a space. */
  private static Instant isoMoment(final String text) {
    try {
      return OffsetDateTime.parse(text.replace(' ', '+'), ISO).toInstant();
    } catch (final DateTimeException e) {
      throw new IllegalArgumentException(
          "ts must be Unix seconds such as 1790000000, or ISO 8601 with an offset such as"
              + " 2026-09-21T14:13:20Z.",
          e);
    }
  }
}
