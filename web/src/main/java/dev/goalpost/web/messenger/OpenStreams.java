package dev.goalpost.web.messenger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The streams that are open. Each says something now and then, or nobody would miss its reader. */
@ApplicationScoped
class OpenStreams {

  private static final Logger LOG = Logger.getLogger(OpenStreams.class.getName());
  private static final long PULSE_SECONDS = 15;

  @Resource private ManagedScheduledExecutorService threads;

  private final Set<MessageStream> streams = ConcurrentHashMap.newKeySet();
  private ScheduledFuture<?> pulse;

  @PostConstruct
  void begin() {
    pulse =
        threads.scheduleWithFixedDelay(this::pulse, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
  }

  void open(final MessageStream stream) {
    streams.add(stream);
    stream.endsWith(() -> streams.remove(stream));
    stream.pulse();
  }

  void pulse() {
    streams.forEach(OpenStreams::pulse);
  }

  /** What one throws would end the pulse of all for good. */
  private static void pulse(final MessageStream stream) {
    try {
      stream.pulse();
    } catch (final RuntimeException e) {
      LOG.log(Level.SEVERE, "A stream of messages failed and is closed", e);
      stream.end();
    }
  }

  @PreDestroy
  void end() {
    pulse.cancel(false);
    streams.forEach(MessageStream::end);
  }
}
