package dev.goalpost.messenger;

import dev.goalpost.platform.WakeUpMessages;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

/** Calls the writer of system messages; calls that gather before it answers are one message. */
@ApplicationScoped
class WriterCalls {

  @Resource private ManagedThreadFactory threads;

  @Resource(lookup = "java:comp/DefaultJMSConnectionFactory")
  private ConnectionFactory factory;

  @Resource(lookup = WriterListener.QUEUE)
  private Queue queue;

  @Inject private Clock clock;

  private final AtomicBoolean called = new AtomicBoolean();
  private WakeUpMessages messages;

  @PostConstruct
  void prepare() {
    messages = new WakeUpMessages(factory, queue, clock);
  }

  void begin() {
    messages.begin(threads, "goalpost-writer-calls");
  }

  void stop() throws InterruptedException {
    messages.stop();
  }

  void call() {
    if (called.compareAndSet(false, true)) {
      messages.order("write", clock.instant());
    }
  }

  /** The writer is about to look, or nobody knows whether it ever will. */
  void answered() {
    called.set(false);
  }
}
