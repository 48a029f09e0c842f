package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.platform.DatabaseOutage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The way to one destination: claims what is due there, sends it as fast as the destination may be
 * called, and has recorded what comes back.
 *
 * <p>Whoever has news pokes the lane; it then works on some thread of {@link Lanes}, on one at a
 * time, and never waits there. A call under way holds no thread, so a destination that hangs costs
 * the others nothing.
 */
final class Lane {

  private static final Logger LOG = Logger.getLogger(Lane.class.getName());

  /** A kind should answer long before; who does not is given up, and the claim still holds. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

  /** What is claimed but not sent by then is left to fall due again. */
  private static final Duration LONGEST_WAIT = Claims.LEASE.minus(LONGEST_CALL).minusSeconds(10);

  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final long destinationId;
  private final LaneTools tools;
  private final Gate gate;
  private final ClaimSize claimSize = new ClaimSize();
  private final LaneTimer timer;

  private final AtomicInteger pokes = new AtomicInteger();
  private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
  private final Deque<ClaimedDelivery> ready = new ArrayDeque<>();
  private final CompletableFuture<Void> emptied = new CompletableFuture<>();
  private volatile boolean due;
  private volatile boolean closing;
  private volatile Instant wokenAt = Instant.EPOCH;
  private volatile int underWay;
  private LaneState state;

  /** How many deliveries are yet to go one by one, since together they were rejected. */
  private int alone;

  /** How many go in one call. */
  private int callSize = 1;

  /** A call that has come back. */
  private record Answered(
      List<ClaimedDelivery> deliveries, Target target, Instant sentAt, List<Exchange> exchanges) {}

  Lane(final long destinationId, final LaneTools tools) {
    this.destinationId = destinationId;
    this.tools = tools;
    this.gate = new Gate(tools.limits(), System::nanoTime);
    this.timer = new LaneTimer(tools.timers(), this::poke);
  }

  /** Something may be due. */
  void wake() {
    wokenAt = tools.clock().instant();
    due = true;
    poke();
  }

  /** Sends nothing more; the result completes once every call that was under way has come back. */
  CompletableFuture<Void> close() {
    closing = true;
    poke();
    return emptied;
  }

  /** Whether it has had nothing to do since {@code moment}, nor has it now. */
  boolean isIdleSince(final Instant moment) {
    return !due && underWay == 0 && pokes.get() == 0 && wokenAt.isBefore(moment);
  }

  private void poke() {
    if (pokes.getAndIncrement() == 0) {
      tools.workers().execute(this::work);
    }
  }

  /** One step; a lane with more to do queues behind the others, which share its threads. */
  private void work() {
    final int seen = pokes.get();
    try {
      step();
    } catch (final RuntimeException e) {
      final var level = DatabaseOutage.isIn(e) ? Level.FINE : Level.WARNING;
      LOG.log(level, "The lane of destination " + destinationId + " stumbled", e);
      due = true;
      timer.in(AFTER_FAULT);
    }
    if (!pokes.compareAndSet(seen, 0)) {
      tools.workers().execute(this::work);
    }
  }

  private void step() {
    takeAnswers();
    if (closing) {
      giveBack();
      if (underWay == 0) {
        emptied.complete(null);
      }
      return;
    }
    while (isClaimed()) {
      send();
    }
    send();
  }

  private void takeAnswers() {
    for (Answered next = answered.poll(); next != null; next = answered.poll()) {
      underWay--;
      final var attempts = attempts(next);
      final var outcomes = attempts.stream().map(Attempt::outcome).toList();
      final var apart = attempts.stream().filter(Lane::isRejectedByAnswer).toList();
      if (apart.size() > 1) {
        sendAlone(apart);
        attempts.removeAll(apart);
      }
      tools.recorder().record(attempts);
      gate.returned(outcomes);
      if (outcomes.stream().anyMatch(Lane::pauses)) {
        giveBack();
      }
    }
  }

  private static List<Attempt> attempts(final Answered answered) {
    final var attempts = new ArrayList<Attempt>();
    for (int index = 0; index < answered.deliveries().size(); index++) {
      attempts.add(
          new Attempt(
              answered.deliveries().get(index),
              answered.target(),
              answered.sentAt(),
              answered.exchanges().get(index)));
    }
    return attempts;
  }

  private static boolean isRejectedByAnswer(final Attempt attempt) {
    return attempt.exchange().httpStatus() != null
        && attempt.outcome() instanceof DeliveryOutcome.Rejected;
  }

  /**
   * One of them spoilt it for all: each finds out for itself. They still are claimed; those whose
   * turn comes too late are claimed again, and even so go alone.
   */
  private void sendAlone(final List<Attempt> rejected) {
    alone += rejected.size();
    rejected.forEach(attempt -> ready.addFirst(attempt.delivery()));
  }

  private static boolean pauses(final DeliveryOutcome outcome) {
    return outcome instanceof Gone || outcome instanceof CredentialsInvalid;
  }

  /** Claims if there is room; whether it is worth asking again. */
  private boolean isClaimed() {
    final int most = due ? room() : 0;
    if (most == 0) {
      return false;
    }
    due = false;
    final var caught = tools.claims().claim(destinationId, most);
    state = caught.state();
    ready.addAll(caught.deliveries());
    if (!ready.isEmpty()) {
      callSize = ready.element().kind().largestBatch(state.target());
    }
    caught.movedTo().forEach(tools.wakeUpCalls()::now);
    if (caught.taken() == most) {
      due = true;
    } else if (caught.nextDue() != null) {
      tools.wakeUpCalls().at(destinationId, caught.nextDue());
    }
    return caught.taken() > 0;
  }

  /** How many deliveries to claim now. */
  private int room() {
    final int concurrency = state == null ? 1 : tools.limits().concurrencyOf(state);
    final int inTime = tools.limits().inTime(state);
    if (ready.size() >= Math.min(concurrency, inTime)) {
      return 0;
    }
    final var closedFor = gate.closedFor();
    if (!closedFor.isZero()) {
      timer.in(closedFor);
      return 0;
    }
    if (gate.isProbing()) {
      return underWay == 0 && ready.isEmpty() ? 1 : 0;
    }
    return Math.min(
        claimSize.next(Math.max(concurrency, callSize), tools.clock().instant()), inTime);
  }

  private void send() {
    dropStale();
    while (!ready.isEmpty() && underWay < tools.limits().concurrencyOf(state)) {
      final var closedFor = gate.closedFor();
      if (!closedFor.isZero()) {
        giveBack();
        timer.in(closedFor);
        return;
      }
      gate.limitTo(tools.limits().rateOf(state));
      final var turnIn = gate.turnIn();
      if (!turnIn.isZero()) {
        timer.in(turnIn);
        return;
      }
      if (!gate.isPassed()) {
        return;
      }
      send(nextBatch());
    }
  }

  /** What waited too long may be somebody else's by the time it would be sent. */
  private void dropStale() {
    final var oldest = tools.clock().instant().minus(LONGEST_WAIT);
    if (!ready.isEmpty() && ready.peek().claimedAt().isBefore(oldest)) {
      giveBack();
    }
  }

  private List<ClaimedDelivery> nextBatch() {
    final var first = ready.remove();
    final var batch = new ArrayList<ClaimedDelivery>(List.of(first));
    final var key = alone > 0 ? null : first.kind().batchKey(first.outgoing());
    alone = Math.max(0, alone - 1);
    final int most = first.kind().largestBatch(state.target());
    if (key != null && most > 1) {
      join(batch, key, most);
    }
    return batch;
  }

  /** Adds what may go in the same call. */
  private void join(final List<ClaimedDelivery> batch, final Object key, final int most) {
    final var candidates = ready.iterator();
    while (batch.size() < most && candidates.hasNext()) {
      final var next = candidates.next();
      if (key.equals(next.kind().batchKey(next.outgoing()))) {
        batch.add(next);
        candidates.remove();
      }
    }
  }

  private void send(final List<ClaimedDelivery> batch) {
    underWay++;
    final var target = state.target();
    final var sentAt = tools.clock().instant();
    call(target, batch)
        .toCompletableFuture()
        .orTimeout(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(exchanges -> checked(batch, exchanges))
        .exceptionally(fault -> failed(batch, fault))
        .thenAccept(
            exchanges -> {
              answered.add(new Answered(batch, target, sentAt, exchanges));
              poke();
            });
  }

  private static CompletionStage<List<Exchange>> call(
      final Target target, final List<ClaimedDelivery> batch) {
    try {
      final var outgoing = batch.stream().map(ClaimedDelivery::outgoing).toList();
      return batch.get(0).kind().send(target, outgoing);
    } catch (final RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static List<Exchange> checked(
      final List<ClaimedDelivery> batch, final List<Exchange> exchanges) {
    if (exchanges.size() != batch.size()) {
      throw new IllegalStateException(
          exchanges.size() + " answers for " + batch.size() + " deliveries");
    }
    return exchanges;
  }

  /** A kind must not fail; if it does, that is our fault and not the destination's. */
  private static List<Exchange> failed(final List<ClaimedDelivery> batch, final Throwable fault) {
    LOG.log(Level.SEVERE, "Delivery " + batch.get(0).id() + " could not be sent", fault);
    final var outcome = new Unavailable("It could not be sent; see the server's log.", null);
    return batch.stream().map(one -> Exchange.unsent(outcome)).toList();
  }

  /** Others may take what we have claimed and shall not send. */
  private void giveBack() {
    if (!ready.isEmpty()) {
      tools.claims().giveBack(ready, tools.clock().instant());
      ready.clear();
      due = true;
    }
  }
}
