package dev.goalpost.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** What sending tells of itself. No label names a destination, so they stay few. */
@ApplicationScoped
class DeliveryMetrics {

  private static final Metadata DELIVERIES =
      Metadata.builder()
          .withName("goalpost_deliveries_total")
          .withDescription("Attempts to deliver by how the destination answered")
          .build();

  private static final Metadata DURATION =
      Metadata.builder()
          .withName("goalpost_delivery_duration_seconds")
          .withDescription("How long a call to a destination takes")
          .build();

  private static final Metadata END_TO_END =
      Metadata.builder()
          .withName("goalpost_end_to_end_seconds")
          .withDescription("From the arrival of a postback until its delivery was accepted")
          .build();

  private static final Metadata DEPTH =
      Metadata.builder()
          .withName("goalpost_queue_depth")
          .withDescription("Deliveries that wait")
          .build();

  private static final Metadata OLDEST =
      Metadata.builder()
          .withName("goalpost_queue_oldest_age_seconds")
          .withDescription(
              "Age of the oldest delivery that waits for its first attempt at a destination not paused")
          .build();

  private static final Metadata DESTINATIONS =
      Metadata.builder()
          .withName("goalpost_destinations")
          .withDescription("Destinations by state")
          .build();

  private static final List<String> DEPTH_STATES =
      List.of(Status.PENDING.code(), Status.RETRYING.code(), Status.PAUSED.code());

  private static final List<String> DESTINATION_STATES =
      List.of(Destination.ACTIVE, "failing", Destination.PAUSED);

  private static final int CODE_CLASS = 100;

  private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();

  @Inject private MetricRegistry registry;
  @Inject private Clock clock;
  private Timer durations;
  private Timer endToEnd;
  private volatile QueueReport report = QueueReport.EMPTY;

  @PostConstruct
  void register() {
    durations = registry.timer(DURATION);
    endToEnd = registry.timer(END_TO_END);
    DEPTH_STATES.forEach(
        state ->
            registry.gauge(
                DEPTH, () -> report.waiting().getOrDefault(state, 0L), new Tag("state", state)));
    DESTINATION_STATES.forEach(
        state ->
            registry.gauge(
                DESTINATIONS,
                () -> report.destinations().getOrDefault(state, 0L),
                new Tag("state", state)));
    registry.gauge(OLDEST, this::oldestAge);
  }

  void show(final QueueReport latest) {
    report = latest;
  }

  void recorded(final Attempt attempt) {
    final var exchange = attempt.exchange();
    counter(
            attempt.delivery().kind().id(),
            OutcomeCode.of(exchange.outcome()),
            codeClass(exchange.httpStatus()))
        .inc();
    durations.update(exchange.duration());
    if (attempt.isDelivered() && attempt.delivery().cause() == Cause.FIRST) {
      final var arrivedAt = attempt.delivery().outgoing().event().receivedAt();
      endToEnd.update(Duration.between(arrivedAt, attempt.at().plus(exchange.duration())));
    }
  }

  private double oldestAge() {
    final var oldest = report.oldest();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
  }

  private static String codeClass(final Integer httpStatus) {
    return httpStatus == null ? "none" : httpStatus / CODE_CLASS + "xx";
  }

  private Counter counter(final String kind, final String outcome, final String codeClass) {
    return counters.computeIfAbsent(
        List.of(kind, outcome, codeClass),
        key ->
            registry.counter(
                DELIVERIES,
                new Tag("kind", kind),
                new Tag("outcome", outcome),
                new Tag("code_class", codeClass)));
  }
}
