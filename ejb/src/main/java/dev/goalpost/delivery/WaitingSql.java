package dev.goalpost.delivery;

import dev.goalpost.platform.FreeRows;

/**
 * What waits for a destination, as conditions and an order of SQL.
 *
 * <p>Most deliveries are finished and have no due time. They stand before all others in the index
 * by due time, and H2 walks over every one of them unless a range has a lower end.
 *
 * @see FreeRows
 */
final class WaitingSql {

  /** Whether a delivery has a due time. */
  static final String WAITS = "due_at > timestamp '1970-01-01 00:00:00'";

  /** As they fall due; all are of one destination. How many, and how many to leave out. */
  static final String IN_ORDER = " order by destination_id, due_at, id limit ? offset ?";

  /**
   * The destination of rows that are named by key; in this form it tempts no database to its index.
   */
  static final String AT = "destination_id + 0 = ?";

  private WaitingSql() {}
}
