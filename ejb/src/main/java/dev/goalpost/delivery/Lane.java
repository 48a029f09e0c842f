package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.platform.DatabaseOutage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

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

  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final long destinationId;
  private final LaneTools tools;
  private final Gate gate;
  private final ClaimSize claimSize = new ClaimSize();
  private final ReadyDeliveries ready = new ReadyDeliveries();
  private final Steps steps;
  private final LaneTimer timer;

  private final Queue<List<Attempt>> answered = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> emptied = new CompletableFuture<>();
  private volatile boolean due;
  private volatile boolean recalled;
  private volatile boolean closing;
  private volatile Instant wokenAt = Instant.EPOCH;
  private volatile int underWay;
  private LaneState state;

  /** How many go in one call. */
  private int callSize = 1;

  Lane(final long destinationId, final LaneTools tools) {
    this.destinationId = destinationId;
    this.tools = tools;
    this.gate = new Gate(tools.limits(), System::nanoTime);
    this.steps = new Steps(tools.workers(), this::work);
    this.timer = new LaneTimer(tools.timers(), steps::poke);
  }

  /** Something may be due. */
  void wake() {
    wokenAt = tools.clock().instant();
    due = true;
    steps.poke();
  }

  /** The destination has changed: what is not sent yet is claimed again, if it may be. */
  void recall() {
    recalled = true;
    wake();
  }

  /** Sends nothing more; the result completes once every call that was under way has come back. */
  CompletableFuture<Void> close() {
    closing = true;
    steps.poke();
    return emptied;
  }

  /** Whether it has had nothing to do since {@code moment}, nor has it now. */
  boolean isIdleSince(final Instant moment) {
    return !due && underWay == 0 && steps.areOver() && ready.isEmpty() && wokenAt.isBefore(moment);
  }

  /** What holds its deliveries back just now, or null; any thread may ask. */
  Hold hold() {
    return gate.hold(tools.clock().instant());
  }

  private void work() {
    try {
      step();
    } catch (final RuntimeException e) {
      final var level = DatabaseOutage.isIn(e) ? Level.FINE : Level.WARNING;
      LOG.log(level, "The lane of destination " + destinationId + " stumbled", e);
      due = true;
      timer.in(AFTER_FAULT);
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
    if (recalled || ready.isStale(tools.clock().instant())) {
      recalled = false;
      giveBack();
    }
    while (isClaimed()) {
      send();
    }
    send();
  }

  private void takeAnswers() {
    for (var next = answered.poll(); next != null; next = answered.poll()) {
      underWay--;
      take(next);
    }
  }

  private void take(final List<Attempt> attempts) {
    final var made = new ArrayList<>(attempts.stream().filter(Attempt::isMade).toList());
    ready.add(deliveries(attempts.stream().filter(attempt -> !attempt.isMade())));
    final var spoilt = made.stream().filter(Lane::isRejectedByAnswer).toList();
    if (spoilt.size() > 1) {
      ready.addApart(deliveries(spoilt.stream()));
      made.removeAll(spoilt);
    }
    gate.returned(attempts.stream().map(Attempt::outcome).toList());
    tools.recorder().record(made);
    if (attempts.stream().anyMatch(Lane::pauses)) {
      giveBack();
    }
  }

  private static List<ClaimedDelivery> deliveries(final Stream<Attempt> attempts) {
    return attempts.map(Attempt::delivery).toList();
  }

  private static boolean isRejectedByAnswer(final Attempt attempt) {
    return attempt.exchange().httpStatus() != null && attempt.outcome() instanceof Rejected;
  }

  private static boolean pauses(final Attempt attempt) {
    return attempt.outcome() instanceof Gone || attempt.outcome() instanceof CredentialsInvalid;
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
    ready.add(caught.deliveries());
    if (!ready.isEmpty()) {
      callSize = ready.callSize(state.target());
    }
    caught.movedTo().forEach(tools.wakeUpCalls()::now);
    if (caught.taken() >= most) {
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
    if (ready.size() >= Math.min(concurrency, inTime) || isClosed() || isRecorderBehind()) {
      return 0;
    }
    if (gate.isProbing()) {
      return underWay == 0 && ready.isEmpty() ? 1 : 0;
    }
    return Math.min(
        claimSize.next(Math.max(concurrency, callSize), tools.clock().instant()), inTime);
  }

  /** Whether nothing may leave for now; if so, the lane looks again once it may. */
  private boolean isClosed() {
    final var closedFor = gate.closedFor();
    if (closedFor.isZero()) {
      return false;
    }
    timer.in(closedFor);
    return true;
  }

  private boolean isRecorderBehind() {
    final boolean behind = tools.recorder().isBehind();
    if (behind) {
      timer.in(AFTER_FAULT);
    }
    return behind;
  }

  private void send() {
    while (!ready.isEmpty() && underWay < tools.limits().concurrencyOf(state)) {
      if (isClosed()) {
        giveBack();
      } else if (isItsTurn() && gate.isPassed()) {
        send(ready.next(state.target()));
      } else {
        return;
      }
    }
  }

  private boolean isItsTurn() {
    gate.limitTo(tools.limits().rateOf(state));
    final var turnIn = gate.turnIn();
    if (turnIn.isZero()) {
      return true;
    }
    timer.in(turnIn);
    return false;
  }

  private void send(final List<ClaimedDelivery> batch) {
    underWay++;
    new Call(state.target(), batch, tools.clock().instant())
        .make()
        .thenAccept(
            attempts -> {
              answered.add(attempts);
              steps.poke();
            });
  }

  /** Others may take what we have claimed and shall not send. */
  private void giveBack() {
    if (!ready.isEmpty()) {
      tools.claims().giveBack(ready.all(), tools.clock().instant());
      ready.clear();
      due = true;
    }
  }
}
