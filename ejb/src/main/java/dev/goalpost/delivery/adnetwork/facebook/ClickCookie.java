package dev.goalpost.delivery.adnetwork.facebook;

import dev.goalpost.delivery.adnetwork.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie {@code fbc} by which Meta knows a click: as the lead's browser had it, else made of
 * the click's time and its {@code fbclid}.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc">
 *     fbp and fbc</a>
 */
final class ClickCookie {

  private static final Duration OLDEST = Duration.ofDays(90);

  /** Subdomain index, time in milliseconds, click id, perhaps a fifth part that Meta's SDKs add. */
  private static final Pattern FORM =
      Pattern.compile("fb\\.[0-2]\\.([0-9]{10,14})\\.[^.]+(\\.[^.]+)?");

  private ClickCookie() {}

  /** The cookie, unless the click was too long before the event, or after it. */
  static Optional<String> of(final Report report) {
    return report
        .identifier("fbc")
        .or(() -> made(report))
        .filter(cookie -> fits(cookie, report.event().occurredAt()));
  }

  /** The click id is case-sensitive and stays as it is. */
  private static Optional<String> made(final Report report) {
    final var clickedAt = report.event().lead().clickedAt();
    return clickedAt == null
        ? Optional.empty()
        : report.identifier("fbclid").map(id -> "fb.1." + clickedAt.toEpochMilli() + "." + id);
  }

  private static boolean fits(final String cookie, final Instant eventAt) {
    final var parts = FORM.matcher(cookie);
    if (!parts.matches()) {
      return false;
    }
    final var clickedAt = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
    return !clickedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(eventAt)
        && !clickedAt.plus(OLDEST).isBefore(eventAt);
  }
}
