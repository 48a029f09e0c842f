package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.OutcomeCode;

/**
 * What came of a pixel's check.
 *
 * @param outcome {@code accepted}, {@code not_checked} if nothing could be sent, or what is wrong
 * @param message what that means or what to do, in a sentence
 * @param httpStatus null if no answer came
 * @param request what was sent, secrets masked; null if nothing was
 * @param response null if no answer came
 */
public record PixelCheckResult(
    String outcome,
    String message,
    Integer httpStatus,
    Long durationMs,
    String request,
    String response) {

  static PixelCheckResult impossible(final String reason) {
    return new PixelCheckResult("not_checked", reason, null, null, null, null);
  }

  static PixelCheckResult of(final Exchange exchange, final String proof) {
    final var reason = exchange.outcome().reason();
    return new PixelCheckResult(
        OutcomeCode.of(exchange.outcome()),
        reason == null ? proof : reason,
        exchange.httpStatus(),
        exchange.duration().toMillis(),
        exchange.request(),
        exchange.response());
  }
}
