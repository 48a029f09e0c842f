package dev.goalpost.admin.messenger;

import dev.goalpost.admin.authentication.UserPresence;
import dev.goalpost.messenger.SystemMessageWritten;
import jakarta.json.Json;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A browser that listens, until it is found to be gone or its user has signed out. It is told that
 * there is something new, and in whose thread; the page then asks for what it shows.
 */
final class LiveStream {

  private final AsyncContext exchange;
  private final UserPresence user;
  private final PrintWriter writer;
  private final List<Runnable> endings = new CopyOnWriteArrayList<>();
  private final AtomicBoolean ended = new AtomicBoolean();

  LiveStream(final AsyncContext exchange, final UserPresence user) throws IOException {
    this.exchange = exchange;
    this.user = user;
    this.writer = exchange.getResponse().getWriter();
  }

  long account() {
    return user.account();
  }

  /** Has something done when it ends. */
  void endsWith(final Runnable ending) {
    endings.add(ending);
  }

  void pulse() {
    if (user.isConfirmed()) {
      send(": still here\n\n");
    } else {
      end();
    }
  }

  void tell(final SystemMessageWritten message) {
    final var data = Json.createObjectBuilder().add("client", message.clickId()).build();
    send("event: message\ndata: " + data + "\n\n");
  }

  private synchronized void send(final String text) {
    if (!ended.get() && (!user.lasts() || !isWritten(text))) {
      end();
    }
  }

  private boolean isWritten(final String text) {
    writer.write(text);
    return !writer.checkError();
  }

  void end() {
    if (ended.compareAndSet(false, true)) {
      endings.forEach(Runnable::run);
      complete();
    }
  }

  private void complete() {
    try {
      exchange.complete();
    } catch (final IllegalStateException completedMeanwhile) {
      return; // Which is all that was wanted.
    }
  }
}
