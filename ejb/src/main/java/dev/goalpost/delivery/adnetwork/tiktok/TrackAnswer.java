package dev.goalpost.delivery.adnetwork.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.delivery.adnetwork.NetworkAnswer;

/**
 * What an answer of TikTok's API means, by the code in its body: the HTTP status is nearly always
 * 200.
 *
 * @see <a href="https://business-api.tiktok.com/portal/docs?id=1737172488964097">Return codes</a>
 */
final class TrackAnswer {

  private static final int NO_CODE = -1;
  private static final int FIRST_SERVER_CODE = 50_000;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private TrackAnswer() {}

  static DeliveryOutcome outcome(final NetworkAnswer answer) {
    return answer.json().map(body -> outcome(answer, body)).orElseGet(answer::unreadable);
  }

  private static DeliveryOutcome outcome(final NetworkAnswer answer, final JsonNode body) {
    final int code = code(body.path("code"));
    final var words =
        body.path("message").asText("TikTok gave no message") + " (code " + code + ")";
    return switch (code) {
      case NO_CODE -> unavailable(answer, "HTTP " + answer.status() + ": the answer has no code");
      case 0, 20_001 -> new Accepted();
      case 40_001, 40_102, 40_104, 40_105 -> new CredentialsInvalid(words);
      case 40_100 -> new Throttled(words, answer.retryAfter());
      default -> other(answer, code, words);
    };
  }

  private static int code(final JsonNode code) {
    return code.isIntegralNumber() && code.canConvertToInt() ? code.intValue() : NO_CODE;
  }

  private static DeliveryOutcome other(
      final NetworkAnswer answer, final int code, final String words) {
    if (answer.status() == TOO_MANY_REQUESTS) {
      return new Throttled(words, answer.retryAfter());
    }
    return code >= FIRST_SERVER_CODE || answer.status() >= SERVER_ERROR
        ? unavailable(answer, words)
        : new Rejected(words);
  }

  private static DeliveryOutcome unavailable(final NetworkAnswer answer, final String reason) {
    return new Unavailable(reason, answer.retryAfter());
  }
}
