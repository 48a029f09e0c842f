package dev.goalpost.bench.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection of the server to a tracker; requests follow each other and have no body. */
final class Conversation {

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);
  private static final String END = "\r\n\r\n";
  private static final int LONGEST_REQUEST = 8_192;

  private final ByteBuffer received = ByteBuffer.allocate(LONGEST_REQUEST);
  private final SocketChannel channel;
  private final Tracker tracker;
  private final ReceiptLog log;

  Conversation(final SocketChannel channel, final Tracker tracker, final ReceiptLog log) {
    this.channel = channel;
    this.tracker = tracker;
    this.log = log;
  }

  /** Reads what has come and answers what is complete; closes when the other side did. */
  void goOn() throws IOException {
    if (channel.read(received) < 0) {
      channel.close();
      return;
    }
    final var text =
        new String(received.array(), 0, received.position(), StandardCharsets.US_ASCII);
    if (text.endsWith(END)) {
      received.clear();
      log.add(new Receipt(eventId(text), tracker.port(), System.nanoTime()));
      answer();
    } else if (!received.hasRemaining()) {
      throw new IOException("A request is longer than " + LONGEST_REQUEST + " bytes");
    }
  }

  /** The last part of the path: {@code GET /event/123 HTTP/1.1}. */
  static long eventId(final String request) {
    final var end = request.indexOf(' ', request.indexOf(' ') + 1);
    return Long.parseLong(request.substring(request.lastIndexOf('/', end) + 1, end));
  }

  private void answer() throws IOException {
    final var answer = ByteBuffer.wrap(ANSWER);
    while (!tracker.hangs() && answer.hasRemaining()) {
      channel.write(answer);
    }
  }
}
