package dev.goalpost.web.messenger;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A reader's connection, until it is found to be gone or its token to be revoked. */
final class MessageStream {

  /** Whoever is slower by as many misses the next ones. */
  static final int MOST_UNDER_WAY = 1_000;

  private final SseEventSink sink;
  private final Sse sse;
  private final BooleanSupplier isAdmitted;
  private final List<Runnable> endings = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();

  MessageStream(final SseEventSink sink, final Sse sse, final BooleanSupplier isAdmitted) {
    this.sink = sink;
    this.sse = sse;
    this.isAdmitted = isAdmitted;
  }

  /** Has something done when it ends. */
  void endsWith(final Runnable ending) {
    endings.add(ending);
  }

  void pulse() {
    send(sse.newEventBuilder().comment("still here").build());
  }

  /** Never waits: a thread for each slow reader would be more than there are. */
  void send(final OutboundSseEvent event) {
    if (sink.isClosed() || !isAdmitted.getAsBoolean()) {
      end();
    } else if (underWay.get() < MOST_UNDER_WAY) {
      write(event);
    }
  }

  private void write(final OutboundSseEvent event) {
    underWay.incrementAndGet();
    try {
      sink.send(event).whenComplete((sent, failure) -> written(failure));
    } catch (final IllegalStateException closedMeanwhile) {
      end();
    }
  }

  private void written(final Throwable failure) {
    underWay.decrementAndGet();
    if (failure != null) {
      end();
    }
  }

  void end() {
    endings.forEach(Runnable::run);
    try {
      sink.close();
    } catch (final IllegalStateException closedMeanwhile) {
      return; // Which is all that was wanted.
    }
  }
}
