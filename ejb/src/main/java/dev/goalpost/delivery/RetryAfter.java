package dev.goalpost.delivery;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The header by which a server says when to come again (RFC 9110, 10.2.3). */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  /** Longer than anybody waits, and short enough to reckon with. */
  private static final BigInteger MOST = BigInteger.valueOf(999_999_999);

  private RetryAfter() {}

  /** How long to wait from {@code now}; null if the header is absent, in the past or no time. */
  public static Duration parse(final String header, final Instant now) {
    final var text = header == null ? "" : header.strip();
    return SECONDS.matcher(text).matches()
        ? Duration.ofSeconds(new BigInteger(text).min(MOST).longValueExact())
        : until(text, now);
  }

  private static Duration until(final String date, final Instant now) {
    try {
      final var then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : null;
    } catch (final DateTimeParseException noDate) {
      return null;
    }
  }
}
