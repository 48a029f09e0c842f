package dev.goalpost.delivery.adnetwork.yandex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.delivery.adnetwork.NetworkAnswer;

/**
 * What an answer of the management API means, by the code in its body, which repeats the status.
 *
 * @see <a href="https://yandex.com/dev/metrika/en/management/errors">Errors</a>
 */
final class UploadAnswer {

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int POLICY_NOT_FULFILLED = 420;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private UploadAnswer() {}

  /** Of an upload. */
  static DeliveryOutcome outcome(final NetworkAnswer answer) {
    return outcome(answer, "uploading");
  }

  /** Of reading the counter. */
  static DeliveryOutcome verdict(final NetworkAnswer answer) {
    return outcome(answer, "counter");
  }

  /**
   * @param result the object that an answer has if all went well
   */
  private static DeliveryOutcome outcome(final NetworkAnswer answer, final String result) {
    return answer.json().map(body -> outcome(answer, body, result)).orElseGet(answer::unreadable);
  }

  private static DeliveryOutcome outcome(
      final NetworkAnswer answer, final JsonNode body, final String result) {
    if (answer.isSuccess() && body.path(result).isObject()) {
      return new Accepted();
    }
    final int code = body.path("code").asInt(answer.status());
    final var words = words(body, code);
    return switch (code) {
      case UNAUTHORIZED, FORBIDDEN -> new CredentialsInvalid(words);
      case POLICY_NOT_FULFILLED, TOO_MANY_REQUESTS -> new Throttled(words, answer.retryAfter());
      default -> isRefusal(code) ? new Rejected(words) : unavailable(answer, words);
    };
  }

  private static boolean isRefusal(final int code) {
    return code >= BAD_REQUEST && code < SERVER_ERROR && code != REQUEST_TIMEOUT;
  }

  private static DeliveryOutcome unavailable(final NetworkAnswer answer, final String reason) {
    return new Unavailable(reason, answer.retryAfter());
  }

  private static String words(final JsonNode body, final int code) {
    final var first = body.path("errors").path(0);
    final var message = body.path("message").asText(first.path("message").asText(""));
    final var type = first.path("error_type").asText("");
    return (message.isEmpty() ? "Yandex gave no message" : message)
        + " (code "
        + code
        + (type.isEmpty() ? ")" : ", " + type + ")");
  }
}
