package dev.goalpost.platform;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends messages that say no more than who has work: at once, or at a later time.
 *
 * <p>What is to be done stands in a table, so a message may be lost: a sweep finds what was left.
 * That is why the broker does not store it, and why a slow broker holds nobody up: a thread of our
 * own sends.
 */
public final class WakeUpMessages {

  private static final Logger LOG = Logger.getLogger(WakeUpMessages.class.getName());

  private final ConnectionFactory factory;
  private final Queue queue;
  private final Clock clock;
  private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private Thread sender;

  /** A message to be sent. */
  private record Order(String body, Instant due) {

    static final Order STOP = new Order("", Instant.EPOCH);
  }

  public WakeUpMessages(final ConnectionFactory factory, final Queue queue, final Clock clock) {
    this.factory = factory;
    this.queue = queue;
    this.clock = clock;
  }

  public void begin(final ManagedThreadFactory threads, final String name) {
    sender = threads.newThread(this::send);
    sender.setName(name);
    sender.start();
  }

  /** Sends what is ordered and ends. */
  public void stop() throws InterruptedException {
    orders.add(Order.STOP);
    sender.join();
  }

  /** Orders a message to arrive at {@code due}; never blocks. */
  public void order(final String body, final Instant due) {
    orders.add(new Order(body, due));
  }

  private void send() {
    final var batch = new ArrayList<Order>();
    while (!batch.contains(Order.STOP)) {
      batch.clear();
      try {
        batch.add(orders.take());
        orders.drainTo(batch);
        send(batch);
      } catch (final InterruptedException e) {
        batch.add(Order.STOP);
      } catch (final JMSRuntimeException e) {
        LOG.log(Level.WARNING, "The broker takes no messages: {0}", e.getMessage());
      }
    }
  }

  private void send(final List<Order> batch) {
    try (var context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      final var producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
      final var now = clock.instant();
      for (final var order : batch) {
        if (order != Order.STOP) {
          producer.setDeliveryDelay(Math.max(0, now.until(order.due(), ChronoUnit.MILLIS)));
          producer.send(queue, order.body());
        }
      }
    }
  }
}
