package dev.goalpost.web.postback;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a postback's caller is sent.
 *
 * @param body in the words of {@code mediaType}, encoded in UTF-8
 * @param retryAfter whole seconds after which the call may come again, or null
 */
record Reply(int status, String mediaType, String body, Long retryAfter) {

  static Reply ok(final String json) {
    return new Reply(Response.Status.OK.getStatusCode(), MediaType.APPLICATION_JSON, json, null);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** Written on the thread that hands it over: a text would go through two more of RESTEasy's. */
  Response toResponse() {
    final StreamingOutput output = stream -> stream.write(bytes());
    return Response.status(status)
        .type(mediaType)
        .header(HttpHeaders.RETRY_AFTER, retryAfter)
        .entity(output)
        .build();
  }

  /** Rounded up, since who comes back a little too early is turned away again. */
  static long wholeSeconds(final Duration wait) {
    return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
