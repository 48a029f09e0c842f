package dev.goalpost.platform.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that reads requests and then does as it likes. */
final class Peer implements AutoCloseable {

  /** What a peer does once it has read a request's head. */
  @FunctionalInterface
  interface Conduct {
    void answer(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final BlockingQueue<List<String>> heads = new LinkedBlockingQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Conduct conduct;

  private Peer(final ServerSocket server, final Conduct conduct) {
    this.server = server;
    this.conduct = conduct;
  }

  static Peer that(final Conduct conduct) throws IOException {
    return on(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), conduct);
  }

  static Peer on(final ServerSocket server, final Conduct conduct) {
    final var peer = new Peer(server, conduct);
    daemon(peer::accept);
    return peer;
  }

  /** A peer that sends that text, and closes. */
  static Peer saying(final String text) throws IOException {
    return that(
        (socket, out) -> {
          out.write(text.getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
          socket.close();
        });
  }

  private static void daemon(final Runnable work) {
    final var thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        final var socket = server.accept();
        connections.incrementAndGet();
        daemon(() -> serve(socket));
      } catch (final IOException closed) {
        return;
      }
    }
  }

  private void serve(final Socket socket) {
    try (socket) {
      final var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      while (!socket.isClosed()) {
        final var head = head(in);
        if (head.isEmpty()) {
          return;
        }
        heads.add(head);
        conduct.answer(socket, socket.getOutputStream());
      }
    } catch (final IOException gone) {
      // The caller hung up, as some tests want it to.
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> head(final BufferedReader in) throws IOException {
    final var lines = new ArrayList<String>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  String url(final String target) {
    return "http://127.0.0.1:" + server.getLocalPort() + target;
  }

  int port() {
    return server.getLocalPort();
  }

  /** The lines of the next request's head. */
  List<String> head() throws InterruptedException {
    return heads.take();
  }

  int connections() {
    return connections.get();
  }

  int requests() {
    return heads.size();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
