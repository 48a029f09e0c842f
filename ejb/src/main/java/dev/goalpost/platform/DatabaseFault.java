package dev.goalpost.platform;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;

/** What the database meant by an exception, however deep it is wrapped. */
public final class DatabaseFault {

  private static final String H2_DUPLICATE_KEY = "23505";
  private static final String INTEGRITY = "23000";
  private static final String INTEGRITY_CLASS = "23";
  private static final int MYSQL_DUPLICATE_KEY = 1062;
  private static final String CONNECTION_CLASS = "08";
  private static final String ROLLBACK_CLASS = "40";
  private static final String H2_LOCK_TIMEOUT = "HYT00";
  private static final int MYSQL_LOCK_TIMEOUT = 1205;

  private DatabaseFault() {}

  /** Whether somebody else stored a row with the same key first. */
  public static boolean isDuplicateKey(final Throwable fault) {
    return sqlFaults(fault).anyMatch(DatabaseFault::isDuplicateKey);
  }

  private static boolean isDuplicateKey(final SQLException fault) {
    return H2_DUPLICATE_KEY.equals(fault.getSQLState())
        || INTEGRITY.equals(fault.getSQLState()) && fault.getErrorCode() == MYSQL_DUPLICATE_KEY;
  }

  /** Whether the same request may well succeed a little later: no connection, deadlock, timeout. */
  public static boolean isPassing(final Throwable fault) {
    return causes(fault).anyMatch(ResourceException.class::isInstance)
        || sqlFaults(fault).anyMatch(DatabaseFault::isPassing);
  }

  private static boolean isPassing(final SQLException fault) {
    return fault instanceof SQLTransientException
        || fault instanceof SQLRecoverableException
        || isConnectionLost(fault)
        || isContention(fault);
  }

  /** Whether the connection is gone, and whatever was under way with it. */
  static boolean isConnectionLost(final SQLException fault) {
    return state(fault).startsWith(CONNECTION_CLASS);
  }

  /** Whether somebody else held the locks that were asked for: a deadlock, or too long a wait. */
  public static boolean isContention(final SQLException fault) {
    return state(fault).startsWith(ROLLBACK_CLASS)
        || state(fault).equals(H2_LOCK_TIMEOUT)
        || fault.getErrorCode() == MYSQL_LOCK_TIMEOUT;
  }

  /** Whether a key or a reference forbids what was to be stored. */
  public static boolean isForbidden(final SQLException fault) {
    return state(fault).startsWith(INTEGRITY_CLASS);
  }

  private static String state(final SQLException fault) {
    return Optional.ofNullable(fault.getSQLState()).orElse("");
  }

  private static Stream<SQLException> sqlFaults(final Throwable fault) {
    return causes(fault).filter(SQLException.class::isInstance).map(SQLException.class::cast);
  }

  private static Stream<Throwable> causes(final Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
  }
}
