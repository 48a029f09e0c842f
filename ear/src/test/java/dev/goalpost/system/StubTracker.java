package dev.goalpost.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tracker on this machine that answers as it is told and remembers how it was called. */
public final class StubTracker implements AutoCloseable {

  private final HttpServer server;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<Received> bodies = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String answer = "OK";

  /** The body of a call, and what its headers say of it; null where one is absent. */
  public record Received(String contentType, String contentLength, String text) {}

  public StubTracker() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public void answers(int newStatus, String newAnswer) {
    status = newStatus;
    answer = newAnswer;
  }

  public String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public String url(String pathAndQuery) {
    return "http://" + host() + pathAndQuery;
  }

  /** Method and target of every call, as they came. */
  public List<String> calls() {
    return calls;
  }

  /** The body of every call, as they came; it is there before the call is. */
  public List<Received> bodies() {
    return bodies;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      bodies.add(
          new Received(
              exchange.getRequestHeaders().getFirst("Content-Type"),
              exchange.getRequestHeaders().getFirst("Content-Length"),
              text));
      calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
