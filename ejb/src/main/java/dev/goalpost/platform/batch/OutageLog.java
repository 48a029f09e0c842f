package dev.goalpost.platform.batch;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the log once that the database is out of reach, and once that it is back, however many
 * callers are turned away meanwhile.
 */
public final class OutageLog {

  private static final Logger LOG = Logger.getLogger(OutageLog.class.getName());

  private final AtomicBoolean outage = new AtomicBoolean();

  public void outOfReach(final Throwable failure) {
    if (outage.compareAndSet(false, true)) {
      LOG.log(
          Level.WARNING,
          "The database is out of reach, what comes in is answered 503: {0}",
          reason(failure));
    }
  }

  public void inReach() {
    if (outage.get() && outage.compareAndSet(true, false)) {
      LOG.info("The database is back.");
    }
  }

  /** What the driver said; the pool wraps it in words of its own. */
  private static String reason(final Throwable failure) {
    String reason = String.valueOf(failure.getMessage());
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        reason = String.valueOf(cause.getMessage());
      }
    }
    return reason;
  }
}
