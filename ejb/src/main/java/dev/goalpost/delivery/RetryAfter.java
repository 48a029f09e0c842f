package dev.goalpost.delivery;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header by which a server says when to come again (RFC 9110, 10.2.3 and 5.6.7). */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  private static final int FIRST_YEAR = 2000;

  /** Longer than anybody waits, and short enough to reckon with. */
  private static final BigInteger MOST = BigInteger.valueOf(999_999_999);

  /** The form that is written today, and the two of old that are to be read all the same. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.ENGLISH)
              .withZone(ZoneOffset.UTC),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
              .withZone(ZoneOffset.UTC));

  private RetryAfter() {}

  /** How long to wait from {@code now}; null if the header is absent, in the past or no time. */
  public static Duration parse(final String header, final Instant now) {
    final var text = header == null ? "" : header.strip();
    return SECONDS.matcher(text).matches()
        ? Duration.ofSeconds(new BigInteger(text).min(MOST).longValueExact())
        : until(text, now);
  }

  private static Duration until(final String date, final Instant now) {
    return DATES.stream()
        .map(form -> moment(date, form))
        .flatMap(Optional::stream)
        .filter(then -> then.isAfter(now))
        .map(then -> Duration.between(now, then))
        .findFirst()
        .orElse(null);
  }

  private static Optional<Instant> moment(final String date, final DateTimeFormatter form) {
    try {
      return Optional.of(form.parse(date, Instant::from));
    } catch (final DateTimeParseException anotherForm) {
      return Optional.empty();
    }
  }
}
