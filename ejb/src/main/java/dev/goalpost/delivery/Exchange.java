package dev.goalpost.delivery;

import java.time.Duration;

/**
 * One try to deliver: what was sent and what came back.
 *
 * @param httpStatus null if no answer came, or nothing was sent
 * @param duration from the start of the call to its end
 * @param request as it is shown in the log, secrets masked and then cut to {@link #MOST_SHOWN}
 *     characters; null if nothing was sent
 * @param response likewise; null if no answer came
 */
public record Exchange(
    DeliveryOutcome outcome,
    Integer httpStatus,
    Duration duration,
    String request,
    String response) {

  /** Characters of a request or response that the log keeps. */
  public static final int MOST_SHOWN = 8_192;

  /** A try that ended before anything was sent. */
  public static Exchange unsent(final DeliveryOutcome outcome) {
    return new Exchange(outcome, null, Duration.ZERO, null, null);
  }
}
