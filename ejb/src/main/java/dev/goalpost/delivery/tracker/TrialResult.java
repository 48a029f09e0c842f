package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.OutcomeCode;

/**
 * What came of a trial, as an attempt of a delivery shows it.
 *
 * @param outcome {@code accepted} or why not
 * @param reason null if there is nothing to say
 * @param httpStatus null if no answer came
 * @param request what was sent, secrets masked
 * @param response null if no answer came
 */
public record TrialResult(
    String outcome,
    String reason,
    Integer httpStatus,
    long durationMs,
    String request,
    String response) {

  static TrialResult of(final Exchange exchange) {
    return new TrialResult(
        OutcomeCode.of(exchange.outcome()),
        exchange.outcome().reason(),
        exchange.httpStatus(),
        exchange.duration().toMillis(),
        exchange.request(),
        exchange.response());
  }
}
