package dev.goalpost.delivery;

/**
 * What waits for a destination, as conditions and an order of SQL.
 *
 * <p>Most deliveries are finished and have no due time. They stand before all others in the index
 * by due time, and H2 walks over every one of them unless a range has a lower end. It reads in the
 * order of that index, too, but only what it does not lock: who takes some of what waits finds
 * their ids first, and locks those that still wait by their keys.
 */
final class WaitingSql {

  /** Whether a delivery has a due time. */
  static final String WAITS = "due_at > timestamp '1970-01-01 00:00:00'";

  /** As they fall due; all are of one destination. */
  static final String IN_ORDER = " order by destination_id, due_at, id limit ?";

  /**
   * The destination of rows that are named by key; in this form it tempts no database to its index.
   */
  static final String AT = "destination_id + 0 = ?";

  private WaitingSql() {}
}
