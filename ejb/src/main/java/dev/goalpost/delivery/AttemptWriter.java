package dev.goalpost.delivery;

import dev.goalpost.platform.DatabaseOutage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has attempts written, whatever the database does: an attempt was made, so it must not be
 * forgotten.
 *
 * <p>A database that is out of reach is waited for, for as long as there is time. What it refuses
 * is tried again, the first time at once, since two transactions may just have got into each
 * other's way; one attempt that it keeps refusing is found by halving and written without what was
 * sent and answered.
 */
final class AttemptWriter {

  private static final Logger LOG = Logger.getLogger(AttemptWriter.class.getName());
  private static final int MOST_TRIES = 4;

  private final Consumer<List<NumberedAttempt>> writing;
  private final BooleanSupplier hasTime;
  private final Duration pause;
  private volatile boolean behind;

  /** What has come of writing a batch. */
  private enum Result {
    WRITTEN,
    REFUSED,
    UNREACHABLE
  }

  /**
   * @param writing writes a batch or throws; it is called again with the same one
   * @param hasTime whether an outage may be waited for; else it counts as a refusal
   * @param pause between two tries
   */
  AttemptWriter(
      final Consumer<List<NumberedAttempt>> writing,
      final BooleanSupplier hasTime,
      final Duration pause) {
    this.writing = writing;
    this.hasTime = hasTime;
    this.pause = pause;
  }

  void write(final List<NumberedAttempt> batch) {
    write(batch, true);
  }

  /** Whether there was an outage and not all that waited for its end is written yet. */
  boolean isBehind() {
    return behind;
  }

  /** All is written that there was to write. */
  void caughtUp() {
    behind = false;
  }

  private void write(final List<NumberedAttempt> batch, final boolean whole) {
    int refusals = 0;
    while (refusals < MOST_TRIES) {
      final var result = tryToWrite(batch);
      if (result == Result.WRITTEN) {
        return;
      }
      if (result == Result.REFUSED || !hasTime.getAsBoolean()) {
        refusals++;
      }
      if (result == Result.UNREACHABLE || refusals > 1) {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
    writeParts(batch, whole);
  }

  private void writeParts(final List<NumberedAttempt> batch, final boolean whole) {
    if (batch.size() > 1) {
      final int middle = batch.size() / 2;
      write(batch.subList(0, middle), whole);
      write(batch.subList(middle, batch.size()), whole);
    } else if (whole) {
      write(List.of(batch.get(0).withoutTexts()), false);
    } else {
      final long delivery = batch.get(0).attempt().delivery().id();
      LOG.log(Level.SEVERE, "Delivery {0} could not be recorded", Long.toString(delivery));
    }
  }

  private Result tryToWrite(final List<NumberedAttempt> batch) {
    try {
      writing.accept(batch);
      return Result.WRITTEN;
    } catch (final RuntimeException e) {
      if (DatabaseOutage.isIn(e)) {
        behind = true;
        LOG.log(Level.FINE, "Attempts wait for the database", e);
        return Result.UNREACHABLE;
      }
      LOG.log(Level.WARNING, "Attempts could not be recorded and are tried again", e);
      return Result.REFUSED;
    }
  }
}
