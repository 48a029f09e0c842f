package dev.goalpost.postback;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

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

  private static final Metadata DURATION =
      Metadata.builder()
          .withName("goalpost_postback_duration_seconds")
          .withDescription("From the arrival of a postback until its answer is committed")
          .build();

  private static final Metadata QUEUE_DEPTH =
      Metadata.builder()
          .withName("goalpost_intake_queue_depth")
          .withDescription("Postbacks that wait to be committed")
          .build();

  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  @Inject private MetricRegistry registry;
  private Histogram batchSizes;
  private Timer durations;

  @PostConstruct
  void register() {
    batchSizes = registry.histogram(BATCH_SIZE);
    durations = registry.timer(DURATION);
  }

  /**
   * A call was turned away before it could be journaled.
   *
   * @param reason the code of the answer, one of few: {@code rate_limited}, {@code body_too_large}
   */
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

  /** A call was answered after {@code duration}. */
  public void answered(final Duration duration) {
    durations.update(duration);
  }

  void batch(final int size) {
    batchSizes.update(size);
  }

  void watchQueue(final Supplier<Integer> depth) {
    registry.gauge(QUEUE_DEPTH, depth);
  }

  private Counter counter(final String result, final String reason) {
    return counters.computeIfAbsent(
        result + "/" + reason,
        key -> registry.counter(POSTBACKS, new Tag("result", result), new Tag("reason", reason)));
  }
}
