package dev.goalpost.delivery.adnetwork.facebook;

import dev.goalpost.delivery.adnetwork.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
  private static final Pattern FORM = Pattern.compile("fb\\.[0-9]+\\.([0-9]{10,14})\\.\\S+");

  private ClickCookie() {}

  /** The cookie, unless the click was too long before the event, or after it. */
  static Optional<String> of(final Report report) {
    final var stored = report.identifier("fbc").map(FORM::matcher).filter(Matcher::matches);
    return stored.isPresent()
        ? stored.filter(cookie -> fits(clickedAt(cookie), report)).map(MatchResult::group)
        : made(report);
  }

  private static Instant clickedAt(final MatchResult cookie) {
    return Instant.ofEpochMilli(Long.parseLong(cookie.group(1)));
  }

  /** The click id is case-sensitive and stays as it is. */
  private static Optional<String> made(final Report report) {
    final var clickedAt = report.event().lead().clickedAt();
    return clickedAt == null || !fits(clickedAt, report)
        ? Optional.empty()
        : report.identifier("fbclid").map(id -> "fb.1." + clickedAt.toEpochMilli() + "." + id);
  }

  private static boolean fits(final Instant clickedAt, final Report report) {
    final var eventAt = report.event().occurredAt();
    return !clickedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(eventAt)
        && !clickedAt.plus(OLDEST).isBefore(eventAt);
  }
}
