package dev.goalpost.web.messenger;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader's connection, until it is found to be gone. */
final class MessageStream {

  private final SseEventSink sink;
  private final Sse sse;
  private final List<Runnable> endings = new CopyOnWriteArrayList<>();

  MessageStream(final SseEventSink sink, final Sse sse) {
    this.sink = sink;
    this.sse = sse;
  }

  /** Has something done when it ends. */
  void endsWith(final Runnable ending) {
    endings.add(ending);
  }

  void pulse() {
    send(sse.newEventBuilder().comment("still here").build());
  }

  void send(final OutboundSseEvent event) {
    if (sink.isClosed()) {
      end();
    } else {
      sink.send(event)
          .whenComplete(
              (sent, failure) -> {
                if (failure != null) {
                  end();
                }
              });
    }
  }

  void end() {
    endings.forEach(Runnable::run);
    sink.close();
  }
}
