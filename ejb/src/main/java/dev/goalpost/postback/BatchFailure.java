package dev.goalpost.postback;

import dev.goalpost.platform.DatabaseOutage;
import java.sql.SQLException;

/** A batch that the database refused; its transaction is rolled back. */
final class BatchFailure extends Exception {

  private static final String DEADLOCK_CLASS = "40";
  private static final String CONSTRAINT_CLASS = "23";
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int H2_LOCK_TIMEOUT = 50200;

  private final String state;
  private final int vendorCode;

  BatchFailure(final SQLException cause) {
    super(cause);
    this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    this.vendorCode = cause.getErrorCode();
  }

  /**
   * Whether the same batch may succeed when tried again: another node held its locks, or stored one
   * of its keys first.
   */
  boolean isWorthRetrying() {
    return state.startsWith(DEADLOCK_CLASS)
        || state.startsWith(CONSTRAINT_CLASS)
        || vendorCode == LOCK_WAIT_TIMEOUT
        || vendorCode == H2_LOCK_TIMEOUT;
  }

  /** Whether the database itself is out of reach, so that no part of the batch could be stored. */
  boolean isOutage() {
    return DatabaseOutage.isIn(getCause());
  }
}
