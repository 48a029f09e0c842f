package dev.goalpost.admin.messenger;

import dev.goalpost.messenger.LiveMessages;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The browsers that listen. Each hears something now and then, or nobody would miss it. */
@ApplicationScoped
class LiveStreams {

  private static final Logger LOG = Logger.getLogger(LiveStreams.class.getName());
  private static final long PULSE_SECONDS = 15;

  @Resource private ManagedScheduledExecutorService threads;
  @Inject private LiveMessages messages;

  private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
  private ScheduledFuture<?> pulse;

  @PostConstruct
  void begin() {
    pulse =
        threads.scheduleWithFixedDelay(this::pulse, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
  }

  private void pulse() {
    streams.forEach(LiveStreams::pulse);
  }

  /** What one throws would end the pulse of all for good. */
  private static void pulse(final LiveStream stream) {
    try {
      stream.pulse();
    } catch (final RuntimeException e) {
      LOG.log(Level.SEVERE, "A stream of messages failed and is closed", e);
      stream.end();
    }
  }

  void open(final LiveStream stream) {
    streams.add(stream);
    stream.endsWith(() -> streams.remove(stream));
    stream.endsWith(messages.follow(stream.account(), stream::tell));
    stream.pulse();
  }

  @PreDestroy
  void end() {
    pulse.cancel(false);
    streams.forEach(LiveStream::end);
  }
}
