package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Lanes without a database: what is due, given back and recorded is kept in memory. */
final class LaneBench implements AutoCloseable {

  /** The destination that what is given back is due at. */
  static final long TRACKER = 1;

  static final int CONCURRENCY = 4;
  static final int FAILURES_IN_A_ROW = 5;

  private static final LaneLimits LIMITS =
      new LaneLimits(CONCURRENCY, BigDecimal.ZERO, FAILURES_IN_A_ROW, Duration.ofMillis(100));

  private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(1);
  private volatile Clock clock = Clock.systemUTC();
  private final Map<Long, Queue<ClaimedDelivery>> due = new ConcurrentHashMap<>();
  private final Set<Long> givenBack = new ConcurrentSkipListSet<>();
  private final List<Attempt> recorded = new CopyOnWriteArrayList<>();
  private final List<Integer> claims = new CopyOnWriteArrayList<>();
  private volatile BigDecimal rate;
  private volatile boolean paused;
  private volatile boolean recorderIsBehind;

  private final LaneTools tools =
      new LaneTools(
          new RememberedClaims(),
          new RememberedRecords(),
          new NoWakeUpCalls(),
          LIMITS,
          workers,
          workers,
          new MovedClock());

  Lane lane(final long destinationId) {
    due.putIfAbsent(destinationId, new ConcurrentLinkedQueue<>());
    return new Lane(destinationId, tools);
  }

  void becomesDue(final long destinationId, final DestinationKind kind, final int count) {
    final var queue = due.computeIfAbsent(destinationId, id -> new ConcurrentLinkedQueue<>());
    for (int number = 1; number <= count; number++) {
      queue.add(delivery(number).by(kind).claimedAt(Instant.now()).build());
    }
  }

  void limitTo(final int perSecond) {
    rate = BigDecimal.valueOf(perSecond);
  }

  /** For how old claims are; turns and rests go by another clock. */
  void timePasses(final Duration time) {
    clock = Clock.offset(clock, time);
  }

  void pause() {
    paused = true;
  }

  void recorderIsBehind(final boolean behind) {
    recorderIsBehind = behind;
  }

  int waiting(final long destinationId) {
    return due.get(destinationId).size();
  }

  Set<Long> givenBack() {
    return givenBack;
  }

  List<Attempt> recorded() {
    return recorded;
  }

  List<Integer> claims() {
    return claims;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private final class RememberedClaims extends Claims {

    @Override
    public Catch claim(final long destinationId, final int most) {
      final var target = new Target(destinationId, 0, "host", "host");
      final var state = new LaneState(target, "fake", paused, null, rate, 1);
      if (paused) {
        return Catch.nothing(state);
      }
      claims.add(most);
      final var taken = new ArrayList<ClaimedDelivery>();
      final var queue = due.get(destinationId);
      while (taken.size() < most && !queue.isEmpty()) {
        taken.add(claimedNow(queue.remove()));
      }
      return new Catch(state, taken, taken.size(), null, Set.of());
    }

    @Override
    public void giveBack(final Collection<ClaimedDelivery> unsent, final Instant dueAt) {
      unsent.forEach(one -> givenBack.add(one.id()));
      due.get(TRACKER).addAll(unsent);
    }

    private ClaimedDelivery claimedNow(final ClaimedDelivery one) {
      return delivery(one.id()).by(one.kind()).claimedAt(clock.instant()).build();
    }
  }

  private final class MovedClock extends Clock {

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(final ZoneId zone) {
      return clock.withZone(zone);
    }
  }

  private final class RememberedRecords extends Recorder {

    @Override
    void record(final List<Attempt> attempts) {
      recorded.addAll(attempts);
    }

    @Override
    boolean isBehind() {
      return recorderIsBehind;
    }
  }

  private static final class NoWakeUpCalls extends WakeUpCalls {

    @Override
    void now(final long destinationId) {
      throw new UnsupportedOperationException();
    }
  }
}
