package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.time.Duration;

/** What a tracker's answer means. */
final class AnswerRule {

  private static final int REQUEST_TIMEOUT = 408;
  private static final int GONE = 410;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY_REQUESTS = 429;

  private AnswerRule() {}

  /**
   * @param body as far as it was read
   * @param successContains what the body of a success must contain, or null
   * @param retryAfter what the tracker asked for, or null
   */
  static DeliveryOutcome outcome(
      final int status,
      final String body,
      final String successContains,
      final Duration retryAfter) {
    return switch (status / 100) {
      case 2 -> success(body, successContains);
      case 3 -> new Rejected("HTTP " + status + ": redirects are not followed");
      case 4 -> refusal(status, retryAfter);
      default -> new Unavailable("HTTP " + status, retryAfter);
    };
  }

  private static DeliveryOutcome success(final String body, final String successContains) {
    return successContains == null || body.contains(successContains)
        ? new Accepted()
        : new Rejected("The answer does not contain \"" + successContains + "\"");
  }

  private static DeliveryOutcome refusal(final int status, final Duration retryAfter) {
    return switch (status) {
      case REQUEST_TIMEOUT, TOO_EARLY -> new Unavailable("HTTP " + status, retryAfter);
      case TOO_MANY_REQUESTS -> new Throttled("HTTP " + status, retryAfter);
      case GONE -> new Gone("HTTP " + status);
      default -> new Rejected("HTTP " + status);
    };
  }
}
