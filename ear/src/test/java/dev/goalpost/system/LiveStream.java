package dev.goalpost.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An open messenger: what the server says, line by line, without being asked again. */
final class LiveStream implements AutoCloseable {

  private final Socket socket;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  private LiveStream(Socket socket) {
    this.socket = socket;
  }

  static LiveStream open(Http http, String authorization) {
    LiveStream stream =
        new LiveStream(
            http.open(
                "GET /api/v1/messages/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + authorization
                    + "\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n"));
    Thread reader = new Thread(stream::read, "live stream");
    reader.setDaemon(true);
    reader.start();
    return stream;
  }

  List<String> lines() {
    return lines;
  }

  boolean tells(String clickId, String text) {
    return lines.stream().anyMatch(line -> line.contains(clickId) && line.contains(text));
  }

  /** Whether the server has ended it. */
  boolean hasEnded() {
    return ended;
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (UncheckedIOException | SocketException closed) {
      // The test has seen enough.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ended = true;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
