package dev.goalpost.delivery.adnetwork.google;

import java.math.BigDecimal;
import java.util.List;

/**
 * The body of a request to the Measurement Protocol: events of one client. What is null is left
 * out.
 *
 * @param clientId as gtag made it
 * @param timestampMicros when the events happened, in microseconds of Unix time
 */
record Hit(String clientId, long timestampMicros, List<HitEvent> events) {

  /**
   * An event.
   *
   * @param timestampMicros null unless it happened at another time than the first of the hit
   */
  record HitEvent(String name, Params params, Long timestampMicros) {}

  /**
   * What is known of an event.
   *
   * @param transactionId two purchases of one transaction count once
   * @param engagementTimeMsec without it reports leave the client out
   */
  record Params(
      String sessionId,
      int engagementTimeMsec,
      String transactionId,
      BigDecimal value,
      String currency) {}
}
