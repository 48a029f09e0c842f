package dev.goalpost.web.postback;

import dev.goalpost.platform.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The period that a log shows: {@code from} and {@code to}, each a day in UTC or a moment. */
public class Period {

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  /** The first moment, or null. */
  public Instant from() {
    return from == null ? null : moment("from", from, false);
  }

  /** The first moment after, or null; a day is included to its end. */
  public Instant to() {
    return to == null ? null : moment("to", to, true);
  }

  private static Instant moment(final String field, final String text, final boolean endOfDay) {
    try {
      if (text.indexOf('T') < 0) {
        final var day = LocalDate.parse(text);
        return (endOfDay ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (final DateTimeException e) {
      throw Refusal.invalidField(
          field,
          field + " must be a day such as 2026-11-23 or a time such as 2026-11-23T10:00:00Z.");
    }
  }
}
