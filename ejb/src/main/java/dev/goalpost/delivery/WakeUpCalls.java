package dev.goalpost.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the messages that wake a destination's lane: at once, or when something falls due there.
 *
 * <p>A message carries nothing but the destination. What is to be sent stands in the table, so a
 * message may be lost: the sweep wakes whoever it finds asleep. That is why it is not stored by the
 * broker, and why a slow broker holds nobody up: a thread of our own sends, and the calls for one
 * destination that gather meanwhile are one message.
 */
@ApplicationScoped
class WakeUpCalls {

  private static final Logger LOG = Logger.getLogger(WakeUpCalls.class.getName());

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

  private final BlockingQueue<Call> orders = new LinkedBlockingQueue<>();

  /** Destinations that are to be woken at once and have not woken yet. */
  private final Set<Long> urgent = ConcurrentHashMap.newKeySet();

  /** The earliest call that is ordered for later, by destination. */
  private final Map<Long, Instant> later = new ConcurrentHashMap<>();

  private Thread sender;

  /** A message to be sent. */
  private record Call(long destinationId, Instant due) {

    static final Call STOP = new Call(0, Instant.EPOCH);
  }

  void begin() {
    sender = threads.newThread(this::send);
    sender.setName("goalpost-wake-up-calls");
    sender.start();
  }

  void stop() throws InterruptedException {
    orders.add(Call.STOP);
    sender.join();
  }

  /** Wakes the lane as soon as may be. */
  void now(final long destinationId) {
    if (urgent.add(destinationId)) {
      orders.add(new Call(destinationId, clock.instant()));
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
      orders.add(new Call(destinationId, due));
    }
  }

  /** The lane is awake: what was ordered before is answered. */
  void answered(final long destinationId) {
    urgent.remove(destinationId);
    final var almostNow = clock.instant().plus(IMPRECISION);
    later.computeIfPresent(destinationId, (id, due) -> due.isAfter(almostNow) ? due : null);
  }

  private void send() {
    final var calls = new ArrayList<Call>();
    while (!calls.contains(Call.STOP)) {
      calls.clear();
      try {
        calls.add(orders.take());
        orders.drainTo(calls);
        send(calls);
      } catch (final InterruptedException e) {
        calls.add(Call.STOP);
      } catch (final JMSRuntimeException e) {
        LOG.log(Level.WARNING, "The broker takes no messages: {0}", e.getMessage());
      }
    }
  }

  private void send(final List<Call> calls) {
    try (var context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      final var producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
      final var now = clock.instant();
      for (final var call : calls) {
        if (call != Call.STOP) {
          producer.setDeliveryDelay(Math.max(0, now.until(call.due(), ChronoUnit.MILLIS)));
          producer.send(queue, Long.toString(call.destinationId()));
        }
      }
    }
  }

  private static Instant earlier(final Instant one, final Instant other) {
    return other.isBefore(one) ? other : one;
  }
}
