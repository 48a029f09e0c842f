package dev.goalpost.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sends nothing, and answers as a test wants it to; until told otherwise it accepts at once. */
final class FakeKind implements DestinationKind {

  private final Queue<List<Outgoing>> calls = new ConcurrentLinkedQueue<>();
  private final Queue<CompletableFuture<DeliveryOutcome>> open = new ConcurrentLinkedQueue<>();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private volatile Supplier<CompletableFuture<DeliveryOutcome>> answer =
      () -> CompletableFuture.completedFuture(new DeliveryOutcome.Accepted());
  private int largestBatch = 1;
  private boolean rejectsCompany;
  private Duration gathering = Duration.ZERO;
  private Duration horizon = Duration.ofDays(7);

  /** Whoever calls hears nothing until the test answers for it. */
  FakeKind hanging() {
    answer =
        () -> {
          final var unanswered = new CompletableFuture<DeliveryOutcome>();
          open.add(unanswered);
          mostOpen.accumulateAndGet(open.size(), Math::max);
          return unanswered;
        };
    return this;
  }

  FakeKind answering(final DeliveryOutcome outcome) {
    answer = () -> CompletableFuture.completedFuture(outcome);
    return this;
  }

  /** Takes nothing that comes with others. */
  FakeKind rejectingCompany() {
    rejectsCompany = true;
    return this;
  }

  FakeKind gathering(final Duration time) {
    gathering = time;
    return this;
  }

  FakeKind throwing(final RuntimeException fault) {
    answer =
        () -> {
          throw fault;
        };
    return this;
  }

  FakeKind batching(final int most) {
    largestBatch = most;
    return this;
  }

  FakeKind forgetsAfter(final Duration age) {
    horizon = age;
    return this;
  }

  /** Answers the call that hangs longest. */
  void answerOne(final DeliveryOutcome outcome) {
    open.remove().complete(outcome);
  }

  List<List<Outgoing>> calls() {
    return List.copyOf(calls);
  }

  int open() {
    return open.size();
  }

  int mostOpen() {
    return mostOpen.get();
  }

  @Override
  public String id() {
    return "fake";
  }

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public String withoutRoute() {
    return "Nothing leads there any more.";
  }

  @Override
  public int largestBatch(final Target target) {
    return largestBatch;
  }

  @Override
  public Duration gathering(final Target target) {
    return gathering;
  }

  @Override
  public Duration horizon(final Target target) {
    return horizon;
  }

  @Override
  public CompletionStage<List<Exchange>> send(
      final Target target, final List<Outgoing> deliveries) {
    calls.add(deliveries);
    if (rejectsCompany && deliveries.size() > 1) {
      return CompletableFuture.completedStage(rejected(deliveries));
    }
    return answer
        .get()
        .thenApply(outcome -> deliveries.stream().map(one -> Exchange.unsent(outcome)).toList());
  }

  private static List<Exchange> rejected(final List<Outgoing> deliveries) {
    final var outcome = new DeliveryOutcome.Rejected("One of them is wrong.");
    final var exchange = new Exchange(outcome, 400, Duration.ZERO, "", "");
    return deliveries.stream().map(one -> exchange).toList();
  }

  @Override
  public Preview preview(final Outgoing delivery) {
    throw new UnsupportedOperationException();
  }
}
