package dev.goalpost.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.UUID;

/**
 * Answers a body that is too long for where it is sent, by what its headers say, and cuts one off
 * that grows too long without having said so. The listener's own limit, which ends a connection
 * without a word, lies far above.
 */
public final class BodyLimit implements HttpHandler {

  private static final long LONGEST = 32L * 1024 * 1024;

  /** What anybody may send to the pages' forms, which are read before anything is known of who. */
  private static final long LONGEST_FORM = 1024 * 1024;

  private static final String PAGES = "/admin/";
  private static final String UPLOAD = "/admin/import";

  private static final String PROBLEM =
      """
      {"type":"urn:goalpost:problem:body_too_large","title":"Body too large","status":413,\
      "code":"body_too_large","detail":"The body is larger than the server accepts: send it in\
       parts.","instance":"urn:uuid:%s"}\
      """;

  private final HttpHandler next;

  /** Called by the server, with the handler that this one stands before. */
  public BodyLimit(final HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(final HttpServerExchange exchange) throws Exception {
    if (exchange.isRequestComplete()) {
      next.handleRequest(exchange);
    } else {
      limit(exchange, longest(exchange.getRequestPath()));
    }
  }

  private void limit(final HttpServerExchange exchange, final long longest) throws Exception {
    if (exchange.getRequestContentLength() > longest) {
      refuse(exchange);
    } else {
      exchange.setMaxEntitySize(longest);
      next.handleRequest(exchange);
    }
  }

  /** How many bytes a body may have that is sent there. */
  static long longest(final String path) {
    return path.startsWith(PAGES) && !path.startsWith(UPLOAD) ? LONGEST_FORM : LONGEST;
  }

  private static void refuse(final HttpServerExchange exchange) {
    exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
    exchange.setPersistent(false);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    exchange.getResponseSender().send(PROBLEM.formatted(UUID.randomUUID()));
  }
}
