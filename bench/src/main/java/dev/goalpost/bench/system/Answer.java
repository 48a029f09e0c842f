package dev.goalpost.bench.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** An HTTP answer. */
public record Answer(int status, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public boolean isOk() {
    return status == 200;
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (final JsonProcessingException e) {
      throw new UncheckedIOException("Not JSON: " + body, e);
    }
  }

  /**
   * @throws IllegalStateException unless the request succeeded
   */
  public Answer orFail(final String request) {
    if (status / 100 != 2) {
      throw new IllegalStateException(request + " was answered " + status + ": " + body);
    }
    return this;
  }
}
