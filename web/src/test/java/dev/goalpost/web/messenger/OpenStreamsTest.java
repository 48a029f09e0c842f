package dev.goalpost.web.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.plugins.providers.sse.SseImpl;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

  private final Sse sse = new SseImpl();
  private final OpenStreams streams = new OpenStreams();
  private final AtomicBoolean admitted = new AtomicBoolean(true);

  /** A reader who is told things, at once unless they are slow. */
  private static final class Reader implements SseEventSink {

    private final List<OutboundSseEvent> told = new ArrayList<>();
    private final List<CompletableFuture<?>> underWay = new ArrayList<>();
    private RuntimeException failure;
    private boolean slow;
    private boolean closed;

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public CompletionStage<?> send(final OutboundSseEvent event) {
      if (failure != null) {
        throw failure;
      }
      told.add(event);
      final var sent = new CompletableFuture<>();
      if (slow) {
        underWay.add(sent);
      } else {
        sent.complete(null);
      }
      return sent;
    }

    @Override
    public void close() {
      closed = true;
      if (failure instanceof IllegalStateException alreadyClosed) {
        throw alreadyClosed;
      }
    }
  }

  @Test
  void eachHearsThePulse() {
    final var one = listening();
    final var other = listening();

    streams.pulse();

    assertThat(one.told).hasSize(2);
    assertThat(other.told).hasSize(2);
  }

  @Test
  void oneThatIsClosedMeanwhileEndsAlone() {
    failsAlone(new IllegalStateException("SseEventSink is closed"));
  }

  @Test
  void oneThatFailsEndsAlone() {
    failsAlone(new UnsupportedOperationException("Anything"));
  }

  private void failsAlone(final RuntimeException failure) {
    final var others = List.of(listening(), listening(), listening());
    final var failing = others.get(1);
    failing.failure = failure;

    streams.pulse();
    streams.pulse();

    assertThat(failing.closed).isTrue();
    assertThat(failing.told).hasSize(1);
    assertThat(others.get(0).told).hasSize(3);
    assertThat(others.get(2).told).hasSize(3);
  }

  @Test
  void thePulseEndsWhoMayListenNoMore() {
    final var reader = listening();
    admitted.set(false);

    streams.pulse();

    assertThat(reader.closed).isTrue();
    assertThat(reader.told).hasSize(1);
  }

  @Test
  void whoIsTooSlowMissesSomeUntilTheyHaveCaughtUp() {
    final var reader = new Reader();
    reader.slow = true;
    final var stream = new MessageStream(reader, sse, admitted::get);
    for (int sent = 0; sent < MessageStream.MOST_UNDER_WAY + 5; sent++) {
      stream.pulse();
    }
    assertThat(reader.told).hasSize(MessageStream.MOST_UNDER_WAY);

    reader.underWay.forEach(sent -> sent.complete(null));
    stream.pulse();

    assertThat(reader.told).hasSize(MessageStream.MOST_UNDER_WAY + 1);
  }

  @Test
  void oneThatCouldNotBeToldIsAtItsEnd() {
    final var reader = new Reader();
    reader.slow = true;
    final var ended = new AtomicBoolean();
    final var stream = new MessageStream(reader, sse, admitted::get);
    stream.endsWith(() -> ended.set(true));
    stream.pulse();

    reader.underWay.get(0).completeExceptionally(new IOException("Connection reset"));

    assertThat(ended).isTrue();
    assertThat(reader.closed).isTrue();
  }

  private Reader listening() {
    final var reader = new Reader();
    streams.open(new MessageStream(reader, sse, admitted::get));
    return reader;
  }
}
