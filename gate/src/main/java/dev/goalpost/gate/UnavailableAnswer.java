package dev.goalpost.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/**
 * Gives a bare 503 the body that the application's own has, tells the caller when to come again,
 * and ends the connection: the server that sends it is about to go.
 */
public final class UnavailableAnswer implements HttpHandler {

  private static final String PROBLEM =
      """
      {"type":"urn:goalpost:problem:overloaded","title":"Temporarily overloaded","status":503,\
      "code":"overloaded","detail":"The server is stopping: try again in a few seconds."}""";

  private static final String RETRY_AFTER_SECONDS = "5";

  private final HttpHandler next;

  /** Called by the server, with the handler that this one stands before. */
  public UnavailableAnswer(final HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(final HttpServerExchange exchange) throws Exception {
    exchange.addDefaultResponseListener(UnavailableAnswer::answer);
    next.handleRequest(exchange);
  }

  private static boolean answer(final HttpServerExchange exchange) {
    if (exchange.getStatusCode() != StatusCodes.SERVICE_UNAVAILABLE
        || !exchange.isResponseChannelAvailable()) {
      return false;
    }
    exchange.setPersistent(false);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
    exchange.getResponseSender().send(PROBLEM);
    return true;
  }
}
