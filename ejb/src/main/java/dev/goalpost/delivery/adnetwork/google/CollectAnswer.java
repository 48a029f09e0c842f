package dev.goalpost.delivery.adnetwork.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.delivery.adnetwork.NetworkAnswer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What an answer of the Measurement Protocol means.
 *
 * <p>Google answers 2xx to whatever it could read, right or wrong, and without a body: accepted
 * means taken.
 */
final class CollectAnswer {

  private static final int BAD_REQUEST = 400;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private CollectAnswer() {}

  static DeliveryOutcome outcome(final NetworkAnswer answer) {
    final var words = "HTTP " + answer.status();
    if (answer.isSuccess()) {
      return isPage(answer)
          ? unavailable(answer, words + ": the answer is a web page, so somebody else gave it")
          : new Accepted();
    }
    if (answer.status() == TOO_MANY_REQUESTS) {
      return new Throttled(words, answer.retryAfter());
    }
    return isRefusal(answer.status()) ? new Rejected(words) : unavailable(answer, words);
  }

  private static boolean isRefusal(final int status) {
    return status >= BAD_REQUEST && status < SERVER_ERROR && status != REQUEST_TIMEOUT;
  }

  private static boolean isPage(final NetworkAnswer answer) {
    return answer.body().stripLeading().startsWith("<");
  }

  /** What the debug address answers: what it would hold against the hit. */
  static DeliveryOutcome verdict(final NetworkAnswer answer) {
    return answer
        .json()
        .map(body -> body.path("validationMessages"))
        .filter(JsonNode::isArray)
        .map(CollectAnswer::verdict)
        .orElseGet(
            () ->
                unavailable(
                    answer, "HTTP " + answer.status() + ": the answer does not say what is wrong"));
  }

  private static DeliveryOutcome verdict(final JsonNode messages) {
    return messages.isEmpty()
        ? new Accepted()
        : new Rejected(
            StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("description").asText("Google gave no description"))
                .collect(Collectors.joining(" ")));
  }

  private static DeliveryOutcome unavailable(final NetworkAnswer answer, final String reason) {
    return new Unavailable(reason, answer.retryAfter());
  }
}
