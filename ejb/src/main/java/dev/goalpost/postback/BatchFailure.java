package dev.goalpost.postback;

import dev.goalpost.platform.DatabaseFault;
import dev.goalpost.platform.DatabaseOutage;
import java.sql.SQLException;

/** A batch that the database refused; its transaction is rolled back. */
final class BatchFailure extends Exception {

  private final SQLException refusal;

  BatchFailure(final SQLException cause) {
    super(cause);
    this.refusal = cause;
  }

  /**
   * Whether the same batch may succeed when tried again: another node held its locks, or stored one
   * of its keys first.
   */
  boolean isWorthRetrying() {
    return DatabaseFault.isContention(refusal) || DatabaseFault.isForbidden(refusal);
  }

  /** Whether the database itself is out of reach, so that no part of the batch could be stored. */
  boolean isOutage() {
    return DatabaseOutage.isIn(refusal);
  }
}
