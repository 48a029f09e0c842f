package dev.goalpost.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Locks the first rows of an order, leaving out those that somebody else holds.
 *
 * <p>H2 reads in the order of an index only what it does not lock. So rows are found first, and
 * then locked by their keys; who finds that others hold some looks on behind them. Between the two
 * a row may change: what locks has to ask again whether it is still wanted.
 */
public final class FreeRows {

  private FreeRows() {}

  /** Finds the keys of rows without locking them. */
  @FunctionalInterface
  public interface Finder {

    /**
     * @param limit how many at most
     * @param offset how many of the first are left out
     */
    List<Jdbc.Pair> find(int limit, int offset) throws SQLException;
  }

  /** Locks those rows that are still wanted and that nobody else holds. */
  @FunctionalInterface
  public interface Locker<T> {

    /**
     * @param keys not empty
     */
    List<T> lock(List<Jdbc.Pair> keys) throws SQLException;
  }

  /** Up to {@code most} locked rows; fewer only if there are no more. */
  public static <T> List<T> lock(final int most, final Finder finder, final Locker<T> locker)
      throws SQLException {
    final var locked = new ArrayList<T>();
    int looked = 0;
    boolean more = true;
    while (more && locked.size() < most) {
      final int wanted = most - locked.size();
      final var keys = finder.find(wanted, looked);
      looked += keys.size();
      more = keys.size() == wanted;
      if (!keys.isEmpty()) {
        locked.addAll(locker.lock(keys));
      }
    }
    return locked;
  }
}
