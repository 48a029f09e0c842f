package dev.goalpost.bench.networks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays the four networks on a port of this machine, each below a path of its own. */
final class NetworkPeer implements AutoCloseable {

  private static final int THREADS = 8;

  private final Map<Network, Queue<Arrived>> arrived = new EnumMap<>(Network.class);
  private final AtomicInteger refused = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpServer server;
  private volatile Network down;

  private NetworkPeer(final HttpServer server) {
    this.server = server;
  }

  static NetworkPeer start() throws IOException {
    // Else an answer's body waits for the acknowledgement of its head, which takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    final var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    final var peer = new NetworkPeer(HttpServer.create(address, 0));
    peer.server.setExecutor(peer.threads);
    for (final var network : Network.values()) {
      peer.arrived.put(network, new ConcurrentLinkedQueue<>());
      peer.server.createContext(network.path(), exchange -> peer.answer(network, exchange));
    }
    peer.server.start();
    return peer;
  }

  /** The settings that lead a server here. */
  Map<String, String> environment() {
    final var url = "http://127.0.0.1:" + server.getAddress().getPort();
    final var environment = new HashMap<String, String>();
    for (final var network : Network.values()) {
      environment.put("GOALPOST_%s_URL".formatted(network.name()), url + network.path());
    }
    return environment;
  }

  /** From now on {@code network} answers 500 to everything; null heals all. */
  void breakDown(final Network network) {
    down = network;
  }

  /** Forgets what came so far. */
  void forget() {
    arrived.values().forEach(Queue::clear);
    refused.set(0);
  }

  List<Arrived> arrived(final Network network) {
    return List.copyOf(arrived.get(network));
  }

  /** How many events came, with those that came twice. */
  int events(final Network network) {
    return arrived.get(network).stream().mapToInt(request -> request.events().size()).sum();
  }

  /**
   * @throws IllegalStateException if anything came since all was forgotten
   */
  void requireNone() {
    for (final var network : Network.values()) {
      final var many = arrived(network).size() + (network == down ? refused() : 0);
      if (many > 0) {
        throw new IllegalStateException(
            "Calls while nothing was to be sent: %d to %s".formatted(many, network));
      }
    }
  }

  /** Requests that were answered 500. */
  int refused() {
    return refused.get();
  }

  private void answer(final Network network, final HttpExchange exchange) throws IOException {
    try (exchange) {
      final var body = exchange.getRequestBody().readAllBytes();
      final var at = System.nanoTime();
      if (network == down) {
        refused.incrementAndGet();
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      final var events = network.events(new String(body, StandardCharsets.UTF_8));
      arrived.get(network).add(new Arrived(events, at));
      send(exchange, network.yes().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(final HttpExchange exchange, final byte[] yes) throws IOException {
    if (yes.length == 0) {
      exchange.sendResponseHeaders(204, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, yes.length);
    exchange.getResponseBody().write(yes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
