package dev.goalpost.delivery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTimerTest {

  private static final Duration SOON = Duration.ofMillis(1);
  private static final Duration LATER = Duration.ofHours(1);

  private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger rings = new AtomicInteger();
  private LaneTimer timer = new LaneTimer(timers, rings::incrementAndGet);

  @AfterEach
  void stop() {
    timers.shutdownNow();
  }

  @Test
  void itRingsAtTheEarliestMomentItWasSetTo() {
    timer.in(LATER);
    timer.in(SOON);
    timer.in(LATER);

    await().until(() -> rings.get() == 1);
  }

  @Test
  void onceItHasRungItCanBeSetAgain() {
    timer.in(SOON);
    await().until(() -> rings.get() == 1);

    timer.in(SOON);

    await().until(() -> rings.get() == 2);
  }

  @Test
  void itCanBeSetAgainWhileItRings() {
    timer = new LaneTimer(timers, this::ringsAndIsSetAgain);
    timer.in(SOON);

    await().until(() -> rings.get() == 2);
  }

  private void ringsAndIsSetAgain() {
    if (rings.incrementAndGet() == 1) {
      timer.in(SOON);
    }
  }
}
