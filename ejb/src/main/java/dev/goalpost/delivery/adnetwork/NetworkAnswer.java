package dev.goalpost.delivery.adnetwork;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.time.Duration;
import java.util.Optional;

/**
 * What an ad network answered.
 *
 * @param contentType null if it named none
 * @param body decompressed and as far as it was read, which is enough for any answer of a network
 * @param retryAfter what it asked for, or null
 */
public record NetworkAnswer(int status, String contentType, String body, Duration retryAfter) {

  private static final int TOO_MANY_REQUESTS = 429;

  /** The body, if it is a whole JSON object, whatever type it was sent as. */
  public Optional<JsonNode> json() {
    return Json.object(body);
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** What it means where the network itself would have answered JSON: somebody before it did. */
  public DeliveryOutcome unreadable() {
    final var reason = "HTTP " + status + ": the answer is no JSON";
    return status == TOO_MANY_REQUESTS
        ? new Throttled(reason, retryAfter)
        : new Unavailable(reason, retryAfter);
  }
}
