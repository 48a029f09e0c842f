package dev.goalpost.web.messenger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The streams that are open. Each says something now and then, or nobody would miss its reader. */
@ApplicationScoped
class OpenStreams {

  private static final long PULSE_SECONDS = 15;

  @Resource private ManagedScheduledExecutorService threads;

  private final Set<MessageStream> streams = ConcurrentHashMap.newKeySet();
  private ScheduledFuture<?> pulse;

  @PostConstruct
  void begin() {
    pulse =
        threads.scheduleWithFixedDelay(
            () -> streams.forEach(MessageStream::pulse),
            PULSE_SECONDS,
            PULSE_SECONDS,
            TimeUnit.SECONDS);
  }

  MessageStream open(final SseEventSink sink, final Sse sse) {
    final var stream = new MessageStream(sink, sse);
    streams.add(stream);
    stream.endsWith(() -> streams.remove(stream));
    stream.pulse();
    return stream;
  }

  @PreDestroy
  void end() {
    pulse.cancel(false);
    streams.forEach(MessageStream::end);
  }
}
