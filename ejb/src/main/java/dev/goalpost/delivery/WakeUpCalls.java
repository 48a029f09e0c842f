package dev.goalpost.delivery;

import dev.goalpost.platform.WakeUpMessages;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes a destination's lane by a message: at once, or when something falls due there.
 *
 * <p>A message carries nothing but the destination, and the calls for one destination that gather
 * before it is answered are one message.
 */
@ApplicationScoped
class WakeUpCalls {

  /** The broker keeps delayed messages in memory: what is further off is left to the sweep. */
  private static final Duration FURTHEST = Duration.ofMinutes(10);

  @Resource private ManagedThreadFactory threads;

  @Resource(lookup = "java:comp/DefaultJMSConnectionFactory")
  private ConnectionFactory factory;

  @Resource(lookup = WakeUpListener.QUEUE)
  private Queue queue;

  @Inject private Clock clock;

  /** A delayed message may come that much before its time, by our clock. */
  private static final Duration IMPRECISION = Duration.ofMillis(100);

  /** Destinations that are to be woken at once and have not woken yet. */
  private final Set<Long> urgent = ConcurrentHashMap.newKeySet();

  /** The earliest call that is ordered for later, by destination. */
  private final Map<Long, Instant> later = new ConcurrentHashMap<>();

  private WakeUpMessages messages;

  @PostConstruct
  void prepare() {
    messages = new WakeUpMessages(factory, queue, clock);
  }

  void begin() {
    messages.begin(threads, "goalpost-wake-up-calls");
  }

  void stop() throws InterruptedException {
    messages.stop();
  }

  /** Wakes the lane as soon as may be. */
  void now(final long destinationId) {
    if (urgent.add(destinationId)) {
      call(destinationId, clock.instant());
    }
  }

  /** Wakes the lane at {@code due}, unless that is far off or it will be woken before. */
  void at(final long destinationId, final Instant due) {
    final var now = clock.instant();
    if (!due.isAfter(now)) {
      now(destinationId);
    } else if (!due.isAfter(now.plus(FURTHEST))) {
      order(destinationId, due);
    }
  }

  private void order(final long destinationId, final Instant due) {
    if (later.merge(destinationId, due, WakeUpCalls::earlier) == due) {
      call(destinationId, due);
    }
  }

  private void call(final long destinationId, final Instant due) {
    messages.order(Long.toString(destinationId), due);
  }

  /** The lane is awake: what was ordered before is answered. */
  void answered(final long destinationId) {
    urgent.remove(destinationId);
    final var almostNow = clock.instant().plus(IMPRECISION);
    later.computeIfPresent(destinationId, (id, due) -> due.isAfter(almostNow) ? due : null);
  }

  private static Instant earlier(final Instant one, final Instant other) {
    return other.isBefore(one) ? other : one;
  }
}
