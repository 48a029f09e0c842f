package dev.goalpost.delivery.adnetwork;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** The body, if it is a whole JSON object, whatever type it was sent as. */
  public Optional<JsonNode> json() {
    return Json.object(body);
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
