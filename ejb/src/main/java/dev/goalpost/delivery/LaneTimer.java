package dev.goalpost.delivery;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Rings once, at the earliest moment that it was set to.
 *
 * <p>Not safe for several threads.
 */
final class LaneTimer {

  private final ScheduledExecutorService timers;
  private final Runnable ring;
  private ScheduledFuture<?> set;

  LaneTimer(final ScheduledExecutorService timers, final Runnable ring) {
    this.timers = timers;
    this.ring = ring;
  }

  void in(final Duration wait) {
    if (isAhead()) {
      if (set.getDelay(TimeUnit.NANOSECONDS) <= wait.toNanos()) {
        return;
      }
      set.cancel(false);
    }
    set = timers.schedule(ring, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Whether it has yet to ring. That it is not done would not tell: it is not while it rings, and
   * whom it wakes may set it anew before it has ended.
   */
  private boolean isAhead() {
    return set != null && set.getDelay(TimeUnit.NANOSECONDS) > 0;
  }
}
