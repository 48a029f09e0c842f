package dev.goalpost.web.postback;

import dev.goalpost.platform.CallerAddress;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Takes the postbacks that come as a plain GET, which is nearly all of them, on the thread of their
 * connection: two thread changes and the layers of servlet and JAX-RS less for each. All else goes
 * on to {@link PostbackResource}, which gives the same answers.
 */
final class PostbackHandler implements HttpHandler {

  static final String BEANS = PostbackHandler.class.getName();

  private static final Logger LOG = System.getLogger(PostbackHandler.class.getName());
  private static final Set<String> PATHS =
      Set.of("/" + PostbackResource.PATH, "/" + PostbackResource.PATH + "/");

  private static final List<HttpString> IGNORED =
      List.of(Headers.ACCEPT, Headers.ACCEPT_LANGUAGE, Headers.COOKIE);
  private static final Pattern TYPE = Pattern.compile("\\s*([\\w.+-]+/[\\w.+-]+)");

  private final ServletContext context;
  private final HttpHandler next;

  /** What a postback needs; there only while the application runs. */
  record Beans(PostbackEntrance entrance, CallerAddress callers) {}

  PostbackHandler(final ServletContext context, final HttpHandler next) {
    this.context = context;
    this.next = next;
  }

  @Override
  public void handleRequest(final HttpServerExchange exchange) throws Exception {
    if (isPostback(exchange) && context.getAttribute(BEANS) instanceof Beans beans) {
      exchange.dispatch(SameThreadExecutor.INSTANCE, () -> take(exchange, beans));
    } else {
      passOn(exchange);
    }
  }

  /**
   * No postback is refused for what a caller would rather be answered in, for cookies, or for how
   * the type of its body is spelled: the container would refuse it before it is journaled.
   */
  private void passOn(final HttpServerExchange exchange) throws Exception {
    if (PATHS.contains(exchange.getRequestPath())) {
      final var headers = exchange.getRequestHeaders();
      IGNORED.forEach(headers::remove);
      final var contentType = headers.getFirst(Headers.CONTENT_TYPE);
      if (contentType != null) {
        headers.put(Headers.CONTENT_TYPE, typeAlone(contentType));
      }
    }
    next.handleRequest(exchange);
  }

  private static String typeAlone(final String contentType) {
    final var type = TYPE.matcher(contentType);
    return type.lookingAt() ? type.group(1) : MediaType.APPLICATION_OCTET_STREAM;
  }

  private static boolean isPostback(final HttpServerExchange exchange) {
    return exchange.getRequestMethod().equals(Methods.GET)
        && PATHS.contains(exchange.getRequestPath());
  }

  private static void take(final HttpServerExchange exchange, final Beans beans) {
    reply(exchange, beans)
        .whenComplete(
            (reply, failure) ->
                exchange.dispatch(
                    SameThreadExecutor.INSTANCE,
                    () -> send(exchange, failure == null ? reply : failed(failure))));
  }

  private static CompletableFuture<Reply> reply(
      final HttpServerExchange exchange, final Beans beans) {
    try {
      return beans
          .entrance()
          .take(
              exchange.getQueryString(),
              address(exchange, beans.callers()),
              exchange.getIoThread());
    } catch (final RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static String address(final HttpServerExchange exchange, final CallerAddress callers) {
    final HeaderValues forwarded = exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR);
    return callers.addressOf(
        exchange.getSourceAddress().getAddress().getHostAddress(),
        forwarded == null ? List.of() : forwarded);
  }

  private static Reply failed(final Throwable failure) {
    final var reply = PostbackAnswers.unforeseen();
    LOG.log(Level.ERROR, reply.body(), failure);
    return reply;
  }

  private static void send(final HttpServerExchange exchange, final Reply reply) {
    exchange.setStatusCode(reply.status());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, reply.mediaType());
    if (reply.retryAfter() != null) {
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, reply.retryAfter().toString());
    }
    exchange.getResponseSender().send(ByteBuffer.wrap(reply.bytes()));
  }
}
