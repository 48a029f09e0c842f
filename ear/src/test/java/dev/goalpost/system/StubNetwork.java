package dev.goalpost.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * An ad network on this machine. It takes what the real one would take and refuses what that would
 * refuse; a test may have it answer something else.
 */
abstract class StubNetwork implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> mood;

  /** What came. */
  record Request(String method, String target, Map<String, List<String>> headers, String text) {

    /** The JSON that came. */
    JsonNode body() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What goes back; a body that is null is none. */
  record Reply(int status, String contentType, byte[] body, String encoding, boolean chunked) {

    static Reply json(int status, String body) {
      return text(status, "application/json; charset=UTF-8", body);
    }

    static Reply text(int status, String contentType, String body) {
      return new Reply(status, contentType, body.getBytes(StandardCharsets.UTF_8), null, false);
    }
  }

  StubNetwork() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** How the real network would answer; what it takes goes to {@link #take}. */
  abstract Reply reply(Request request);

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void answers(Function<Request, Reply> newMood) {
    mood = newMood;
  }

  void answers(Reply reply) {
    mood = request -> reply;
  }

  void behaves() {
    mood = null;
  }

  /** Every request, as it came. */
  List<Request> requests() {
    return requests;
  }

  /** Every event that was taken. */
  List<JsonNode> taken() {
    return taken;
  }

  void take(JsonNode event) {
    taken.add(event);
  }

  void forget() {
    requests.clear();
    taken.clear();
    mood = null;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(body, StandardCharsets.UTF_8));
      requests.add(request);
      send(exchange, mood == null ? reply(request) : mood.apply(request));
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.contentType() != null) {
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    }
    if (reply.encoding() != null) {
      exchange.getResponseHeaders().set("Content-Encoding", reply.encoding());
    }
    int length = reply.body().length;
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : reply.chunked() ? 0 : length);
    if (length > 0) {
      exchange.getResponseBody().write(reply.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
