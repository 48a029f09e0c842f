package dev.goalpost.web.click;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Takes the clicks that come as a plain GET, which is nearly all of them, on the thread of their
 * connection, as postbacks are. All else goes on to {@link TrackingLinkResource}.
 */
final class LinkHandler implements HttpHandler {

  static final String ENTRANCE = LinkHandler.class.getName();

  private static final Logger LOG = System.getLogger(LinkHandler.class.getName());
  private static final String PREFIX = "/t/";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,32}");

  private final ServletContext context;
  private final HttpHandler next;

  LinkHandler(final ServletContext context, final HttpHandler next) {
    this.context = context;
    this.next = next;
  }

  @Override
  public void handleRequest(final HttpServerExchange exchange) throws Exception {
    if (isClick(exchange) && context.getAttribute(ENTRANCE) instanceof LinkEntrance entrance) {
      exchange.dispatch(SameThreadExecutor.INSTANCE, () -> take(exchange, entrance));
    } else {
      next.handleRequest(exchange);
    }
  }

  private static boolean isClick(final HttpServerExchange exchange) {
    final var path = exchange.getRequestPath();
    return exchange.getRequestMethod().equals(Methods.GET)
        && path.startsWith(PREFIX)
        && CODE.matcher(path.substring(PREFIX.length())).matches();
  }

  private static void take(final HttpServerExchange exchange, final LinkEntrance entrance) {
    reply(exchange, entrance)
        .whenComplete(
            (reply, failure) ->
                exchange.dispatch(
                    SameThreadExecutor.INSTANCE,
                    () -> send(exchange, failure == null ? reply : failed(failure))));
  }

  private static CompletableFuture<LinkReply> reply(
      final HttpServerExchange exchange, final LinkEntrance entrance) {
    try {
      return entrance.follow(request(exchange), exchange.getIoThread());
    } catch (final RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static LinkRequest request(final HttpServerExchange exchange) {
    final var headers = exchange.getRequestHeaders();
    final var forwarded = headers.get(Headers.X_FORWARDED_FOR);
    return new LinkRequest(
        exchange.getRequestPath().substring(PREFIX.length()),
        exchange.getQueryString(),
        exchange.getSourceAddress().getAddress().getHostAddress(),
        forwarded == null ? List.of() : forwarded,
        headers::getFirst);
  }

  private static LinkReply failed(final Throwable failure) {
    LOG.log(Level.ERROR, "A click could not be taken", failure);
    return LinkReply.later();
  }

  private static void send(final HttpServerExchange exchange, final LinkReply reply) {
    exchange.setStatusCode(reply.status());
    reply
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    exchange.getResponseSender().send(reply.text());
  }
}
