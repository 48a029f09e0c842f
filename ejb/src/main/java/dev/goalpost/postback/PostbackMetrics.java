package dev.goalpost.postback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the intake tells of itself. Labels are results and reasons only, so they stay few. */
@ApplicationScoped
public class PostbackMetrics {

  private static final Metadata POSTBACKS =
      Metadata.builder()
          .withName("goalpost_postbacks_total")
          .withDescription("Inbound postbacks by what became of them")
          .build();

  private static final Metadata BATCH_SIZE =
      Metadata.builder()
          .withName("goalpost_batch_size")
          .withDescription("Postbacks committed in one transaction")
          .build();

  private static final Metadata QUEUE_DEPTH =
      Metadata.builder()
          .withName("goalpost_intake_queue_depth")
          .withDescription("Postbacks that wait to be committed")
          .build();

  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  @Inject private MetricRegistry registry;
  private Histogram batchSizes;

  /** A call was turned away before it was read: {@code rate_limited}. */
  public void turnedAway(final String reason) {
    counter("refused", reason).inc();
  }

  PostbackAnswer counted(final PostbackAnswer answer) {
    if (answer instanceof PostbackAnswer.Accepted accepted) {
      counter(accepted.duplicate() ? "duplicate" : "accepted", "").inc();
    } else if (answer instanceof PostbackAnswer.Rejected rejected) {
      counter("rejected", rejected.rejection().reason().code()).inc();
    } else {
      counter("refused", "overloaded").inc();
    }
    return answer;
  }

  void batch(final int size) {
    if (batchSizes == null) {
      batchSizes = registry.histogram(BATCH_SIZE);
    }
    batchSizes.update(size);
  }

  void watchQueue(final Supplier<Integer> depth) {
    registry.gauge(QUEUE_DEPTH, depth);
  }

  private Counter counter(final String result, final String reason) {
    return counters.computeIfAbsent(
        result + "/" + reason,
        key ->
            registry.counter(POSTBACKS, new Tag("result", result), new Tag("reason", reason)));
  }
}
