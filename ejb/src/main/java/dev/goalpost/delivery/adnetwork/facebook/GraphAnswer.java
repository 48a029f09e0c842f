package dev.goalpost.delivery.adnetwork.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.delivery.adnetwork.NetworkAnswer;
import java.util.Set;

/**
 * What an answer of the Graph API means, by its error code.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling">Handling
 *     errors</a>
 */
final class GraphAnswer {

  private static final Set<Integer> CREDENTIALS = Set.of(102, 190);
  private static final Set<Integer> TOO_MUCH = Set.of(4, 17, 341, 368, 613);
  private static final Set<Integer> OUT_OF_ORDER = Set.of(1, 2, 21009);
  private static final int FIRST_RATE_LIMIT = 80_000;
  private static final int LAST_RATE_LIMIT = 80_014;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private GraphAnswer() {}

  static DeliveryOutcome outcome(final NetworkAnswer answer) {
    return answer.json().map(body -> outcome(answer, body)).orElseGet(answer::unreadable);
  }

  private static DeliveryOutcome outcome(final NetworkAnswer answer, final JsonNode body) {
    final var error = body.path("error");
    if (error.isObject()) {
      return failure(answer, error);
    }
    return answer.isSuccess() && body.path("events_received").asInt() > 0
        ? new Accepted()
        : unavailable(
            answer, "HTTP " + answer.status() + ": the answer does not say what was taken");
  }

  private static DeliveryOutcome failure(final NetworkAnswer answer, final JsonNode error) {
    final int code = error.path("code").asInt();
    if (CREDENTIALS.contains(code)) {
      return new CredentialsInvalid(words(error));
    } else if (isTooMuch(code) || answer.status() == TOO_MANY_REQUESTS) {
      return new Throttled(words(error), answer.retryAfter());
    }
    return isPassing(answer, error, code)
        ? unavailable(answer, words(error))
        : new Rejected(words(error));
  }

  private static boolean isTooMuch(final int code) {
    return TOO_MUCH.contains(code) || code >= FIRST_RATE_LIMIT && code <= LAST_RATE_LIMIT;
  }

  private static boolean isPassing(
      final NetworkAnswer answer, final JsonNode error, final int code) {
    return error.path("is_transient").asBoolean()
        || OUT_OF_ORDER.contains(code)
        || answer.status() >= SERVER_ERROR;
  }

  private static DeliveryOutcome unavailable(final NetworkAnswer answer, final String reason) {
    return new Unavailable(reason, answer.retryAfter());
  }

  /** What Meta wrote for people, if it did, and the codes to look up. */
  private static String words(final JsonNode error) {
    final var subcode = error.path("error_subcode").asInt();
    final var detail = error.path("error_user_msg").asText("");
    return error.path("message").asText("Meta gave no message")
        + (detail.isEmpty() ? "" : " " + detail)
        + " (code "
        + error.path("code").asText("missing")
        + (subcode == 0 ? ")" : ", subcode " + subcode + ")");
  }
}
