package dev.goalpost.web.click;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A request for a tracking link, whichever door of HTTP it came through.
 *
 * @param code the spot's, as it stands in the link
 * @param query as it came, or null
 * @param peer the address of whoever is connected
 * @param forwardedFor the lines of {@code X-Forwarded-For}
 * @param headers the first value of a header, or null
 */
record LinkRequest(
    String code,
    String query,
    String peer,
    List<String> forwardedFor,
    UnaryOperator<String> headers) {

  private static final String PREFETCH = "prefetch";

  String header(final String name) {
    return headers.apply(name);
  }

  String userAgent() {
    return header(HttpHeaders.USER_AGENT);
  }

  /** A browser may fetch what nobody has asked for yet. */
  boolean isPrefetch() {
    return PREFETCH.equals(header("Purpose"))
        || String.valueOf(header("Sec-Purpose")).startsWith(PREFETCH);
  }
}
