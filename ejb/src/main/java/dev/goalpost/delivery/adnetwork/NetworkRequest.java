package dev.goalpost.delivery.adnetwork;

import java.util.Map;

/**
 * A request to an ad network, secrets included: whoever shows it masks them first.
 *
 * @param body a text, or a record that stands for a JSON object; null if there is none
 */
public record NetworkRequest(String method, String url, Map<String, String> headers, Object body) {

  /** A POST of JSON. */
  public static NetworkRequest json(final String url, final Object body) {
    return new NetworkRequest("POST", url, Map.of("Content-Type", "application/json"), body);
  }

  /** The body as it is sent, or null. */
  String text() {
    return body == null || body instanceof String ? (String) body : Json.text(body);
  }
}
