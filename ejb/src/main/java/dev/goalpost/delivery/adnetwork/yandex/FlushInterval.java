package dev.goalpost.delivery.adnetwork.yandex;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How long events wait for others to go in one file with them, unless the quota stretches it. */
record FlushInterval(Duration length) {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  FlushInterval {
    if (length.isNegative()) {
      throw new IllegalArgumentException("GOALPOST_YANDEX_FLUSH must not be negative");
    }
  }

  /**
   * @param text seconds, or a duration by ISO 8601
   * @throws IllegalArgumentException if it is neither
   */
  static FlushInterval parse(final String text) {
    if (SECONDS.matcher(text).matches()) {
      return new FlushInterval(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      return new FlushInterval(Duration.parse(text));
    } catch (final DateTimeParseException e) {
      throw new IllegalArgumentException(
          "GOALPOST_YANDEX_FLUSH must be seconds, or a duration such as PT60S: " + text, e);
    }
  }
}
