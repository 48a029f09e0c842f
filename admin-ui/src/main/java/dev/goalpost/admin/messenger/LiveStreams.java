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

/** The browsers that listen. Each hears something now and then, or nobody would miss it. */
@ApplicationScoped
class LiveStreams {

  private static final long PULSE_SECONDS = 15;

  @Resource private ManagedScheduledExecutorService threads;
  @Inject private LiveMessages messages;

  private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
  private ScheduledFuture<?> pulse;

  @PostConstruct
  void begin() {
    pulse =
        threads.scheduleWithFixedDelay(
            () -> streams.forEach(LiveStream::pulse),
            PULSE_SECONDS,
            PULSE_SECONDS,
            TimeUnit.SECONDS);
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
