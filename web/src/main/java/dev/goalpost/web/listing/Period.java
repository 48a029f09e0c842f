package dev.goalpost.web.listing;

import dev.goalpost.platform.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The period that a request asks for: {@code from} and {@code to}, each a day in UTC or a moment.
 */
public class Period {

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  /** For JAX-RS, which reads them from the query. */
  public Period() {}

  /** As they stand in a body. */
  public Period(final String from, final String to) {
    this.from = from;
    this.to = to;
  }

  /** The first moment, or null. */
  public Instant from() {
    return moment("from", QueryText.of(from), false);
  }

  /** The first moment after, or null; a day is included to its end. */
  public Instant to() {
    return moment("to", QueryText.of(to), true);
  }

  private static Instant moment(final String field, final String text, final boolean endOfDay) {
    try {
      return text == null ? null : moment(text.replace(' ', '+'), endOfDay);
    } catch (final DateTimeException e) {
      throw Refusal.invalidField(
          field,
          field + " must be a day such as 2026-11-23 or a time such as 2026-11-23T10:00:00Z.");
    }
  }

  private static Instant moment(final String text, final boolean endOfDay) {
    if (text.indexOf('T') >= 0) {
      return OffsetDateTime.parse(text).toInstant();
    }
    final var day = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    return endOfDay ? day.plus(1, ChronoUnit.DAYS) : day;
  }
}
