package dev.goalpost.delivery.adnetwork.google;

import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.delivery.adnetwork.google.Hit.HitEvent;
import dev.goalpost.delivery.adnetwork.google.Hit.Params;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts reports into Google's words. */
final class Hits {

  private static final String CLIENT_ID = "ga_client_id";
  private static final int LONGEST_VALUE = 100;
  private static final int SHORTEST_ENGAGEMENT = 1;

  private Hits() {}

  /** As gtag made it, or nothing: Google would count one that we made up as somebody new. */
  static Optional<String> clientId(final Report report) {
    return report.identifier(CLIENT_ID);
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
        report.identifier("ga_session_id").orElse(null),
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
