package dev.goalpost.platform;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells a database that is out of reach from one that refuses what it is given. */
public final class DatabaseOutage {

  private static final Logger LOG = Logger.getLogger(DatabaseOutage.class.getName());

  private DatabaseOutage() {}

  /** Whether {@code failure} comes from losing the database, perhaps in the middle of a commit. */
  public static boolean isIn(final Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RollbackException
          || cause instanceof SystemException
          || cause instanceof SQLException sql && isConnectionLost(sql)) {
        return true;
      }
    }
    return false;
  }

  /** Runs what can as well be done later: losing the database is no failure of it. */
  public static void endure(final Runnable step) {
    try {
      step.run();
    } catch (final RuntimeException e) {
      if (!isIn(e)) {
        throw e;
      }
      LOG.log(Level.FINE, "The database is out of reach", e);
    }
  }

  /** A pool that cannot connect gives no state at all. */
  private static boolean isConnectionLost(final SQLException failure) {
    return failure.getSQLState() == null || DatabaseFault.isConnectionLost(failure);
  }
}
