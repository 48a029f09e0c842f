package dev.goalpost.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Leaves out cookies with characters that end the server's reading of cookies: control characters
 * and all beyond ASCII. It reads them before any application could answer, and one that it cannot
 * read, perhaps of another application of the same host, would end the request.
 */
public final class ReadableCookies implements HttpHandler {

  private static final String SEPARATOR = ";";

  private final HttpHandler next;

  /** Called by the server, with the handler that this one stands before. */
  public ReadableCookies(final HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(final HttpServerExchange exchange) throws Exception {
    keepReadable(exchange.getRequestHeaders());
    next.handleRequest(exchange);
  }

  static void keepReadable(final HeaderMap headers) {
    final var cookies = headers.get(Headers.COOKIE);
    if (cookies != null && !cookies.stream().allMatch(ReadableCookies::isReadable)) {
      headers.putAll(Headers.COOKIE, readable(cookies));
    }
  }

  private static List<String> readable(final List<String> cookies) {
    return cookies.stream()
        .map(
            line ->
                Arrays.stream(line.split(SEPARATOR))
                    .filter(ReadableCookies::isReadable)
                    .collect(Collectors.joining(SEPARATOR)))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static boolean isReadable(final String cookies) {
    return cookies.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\t');
  }
}
