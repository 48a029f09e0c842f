package dev.goalpost.lead.sheet;

import dev.goalpost.platform.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A time in a spreadsheet: ISO 8601 with an offset, or Unix seconds, as in JSON. */
final class SheetTime {

  private static final Pattern UNIX_SECONDS = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,9})?");
  private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");
  private static final int NANOS = 9;

  private SheetTime() {}

  /**
   * @throws Refusal for {@code field} if it is none
   */
  static Instant read(final String field, final String text) {
    final var stripped = text.strip();
    if (UNIX_SECONDS.matcher(stripped).matches()) {
      final var seconds = new BigDecimal(stripped);
      return Instant.ofEpochSecond(
          seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(NANOS).longValue());
    }
    try {
      return DateTimeFormatter.ISO_INSTANT.parse(
          OFFSET_WITHOUT_COLON.matcher(stripped).replaceFirst("$1:$2"), Instant::from);
    } catch (final DateTimeException e) {
      throw Refusal.invalidField(field, field + " must be a time such as 2026-11-23T10:15:30Z.")
          .breaking("rule.click_time");
    }
  }
}
