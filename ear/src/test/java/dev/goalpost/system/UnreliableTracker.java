package dev.goalpost.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A tracker on this machine that behaves as badly as it is told, and remembers how it was called.
 */
final class UnreliableTracker implements AutoCloseable {

  private static final int BACKLOG = 500;

  private final ServerSocket listening;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Manner manner = status(200);

  /** How a call is answered. */
  @FunctionalInterface
  interface Manner {
    void answer(Socket call, CountDownLatch end) throws IOException, InterruptedException;
  }

  UnreliableTracker() {
    try {
      listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  static Manner status(int status) {
    return (call, end) ->
        write(
            call, "HTTP/1.1 " + status + " So\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
  }

  /** Takes its time, and then asks for an hour's rest. */
  static Manner restingAfter(Duration time) {
    return (call, end) -> {
      end.await(time.toMillis(), TimeUnit.MILLISECONDS);
      write(
          call,
          "HTTP/1.1 503 So\r\nConnection: close\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
    };
  }

  /** Never answers. */
  static Manner hanging() {
    return (call, end) -> end.await();
  }

  static Manner resetting() {
    return (call, end) -> call.setSoLinger(true, 0);
  }

  /** Answers a byte at a time and never comes to an end. */
  static Manner dripping() {
    return (call, end) -> {
      write(call, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
      while (!end.await(100, TimeUnit.MILLISECONDS)) {
        write(call, ".");
      }
    };
  }

  /** Answers more than anybody wants to read. */
  static Manner flooding() {
    return (call, end) -> {
      write(call, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
      while (end.getCount() > 0) {
        write(call, "flood ".repeat(1_000));
      }
    };
  }

  void is(Manner newManner) {
    manner = newManner;
  }

  String host() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  String url(String pathAndQuery) {
    return "http://" + host() + pathAndQuery;
  }

  /** Path and query of every call, as they came. */
  List<String> calls() {
    return calls;
  }

  private void accept() {
    try {
      while (!listening.isClosed()) {
        Socket connection = listening.accept();
        connections.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      if (!listening.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One call each: how a connection ends is part of how a tracker behaves. */
  private void serve(Socket connection) {
    try (connection) {
      BufferedReader head =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String request = head.readLine();
      if (request != null) {
        while (!head.readLine().isEmpty()) {
          // The headers are of no interest here.
        }
        calls.add(request.split(" ")[1]);
        manner.answer(connection, closed);
      }
    } catch (IOException e) {
      // The caller has had enough: with a tracker of this kind that is as it should be.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(Socket call, String text) throws IOException {
    OutputStream answer = call.getOutputStream();
    answer.write(text.getBytes(StandardCharsets.US_ASCII));
    answer.flush();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "unreliable-tracker");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      listening.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
