package dev.goalpost.web.click;

import dev.goalpost.click.ClickAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sender of a click is sent. People see it, so it is plain text.
 *
 * @param text empty for who is led on
 */
record LinkReply(int status, Map<String, String> headers, String text) {

  private static final String RETRY_SECONDS = "2";

  static LinkReply of(final ClickAnswer answer) {
    if (answer instanceof ClickAnswer.Redirect redirect) {
      return new LinkReply(
          Response.Status.FOUND.getStatusCode(),
          Map.of(HttpHeaders.LOCATION, redirect.url(), HttpHeaders.CACHE_CONTROL, "no-store"),
          "");
    }
    if (answer instanceof ClickAnswer.Unknown) {
      return plain(Response.Status.NOT_FOUND, "There is no such link.");
    }
    return answer instanceof ClickAnswer.Paused
        ? plain(Response.Status.GONE, "This link is paused.")
        : later();
  }

  static LinkReply later() {
    final var plain = plain(Response.Status.SERVICE_UNAVAILABLE, "Please try again in a moment.");
    final var headers = new LinkedHashMap<>(plain.headers);
    headers.put(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return new LinkReply(plain.status, headers, plain.text);
  }

  private static LinkReply plain(final Response.Status status, final String text) {
    return new LinkReply(
        status.getStatusCode(),
        Map.of(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_PLAIN),
        text + "\n");
  }

  Response toResponse() {
    final var response = Response.status(status);
    headers.forEach(response::header);
    return text.isEmpty() ? response.build() : response.entity(text).build();
  }
}
