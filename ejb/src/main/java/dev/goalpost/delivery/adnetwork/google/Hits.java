package dev.goalpost.delivery.adnetwork.google;

import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.delivery.adnetwork.google.Hit.HitEvent;
import dev.goalpost.delivery.adnetwork.google.Hit.Params;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts reports into Google's words. */
final class Hits {

  private static final String CLIENT_ID = "ga_client_id";
  private static final int LONGEST_VALUE = 100;
  private static final int SHORTEST_ENGAGEMENT = 1;

  /** A number and the second of the first visit, perhaps as the cookie {@code _ga} has them. */
  private static final Pattern CLIENT =
      Pattern.compile("(?:GA[0-9]\\.[0-9]{1,2}\\.)?([0-9]{1,20}\\.[0-9]{1,20})");

  /** The second when the session began, perhaps as a cookie {@code _ga_…} has it. */
  private static final Pattern SESSION =
      Pattern.compile("(?:GS[0-9]\\.[0-9]{1,2}\\.s?)?([0-9]{1,20})(?:[.$].*)?");

  private Hits() {}

  /** As gtag made it, or nothing: Google would count one that we made up as somebody new. */
  static Optional<String> clientId(final Report report) {
    return report.identifier(CLIENT_ID).flatMap(id -> part(CLIENT, id));
  }

  private static Optional<String> part(final Pattern form, final String text) {
    final var matcher = form.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * @param reports of one client
   */
  static Hit of(final List<Report> reports) {
    final long first = micros(reports.get(0).moment());
    return new Hit(
        clientId(reports.get(0)).orElseThrow(),
        first,
        reports.stream().map(report -> event(report, first)).toList());
  }

  private static HitEvent event(final Report report, final long first) {
    final long own = micros(report.moment());
    return new HitEvent(report.eventName(), params(report), own == first ? null : own);
  }

  private static Params params(final Report report) {
    return new Params(
        report.identifier("ga_session_id").flatMap(id -> part(SESSION, id)).orElse(null),
        SHORTEST_ENGAGEMENT,
        transactionId(report),
        report.value(),
        report.currency());
  }

  /** What the partner calls the event; a name that Google would cut might merge two of them. */
  private static String transactionId(final Report report) {
    final var txid = report.event().txid();
    return txid == null || txid.isBlank() || txid.length() > LONGEST_VALUE
        ? report.eventId()
        : txid;
  }

  static long micros(final Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
