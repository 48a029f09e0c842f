package dev.goalpost.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, newest first.
 *
 * @param nextCursor where the next page starts, or null on the last one
 */
public record Page<T>(List<T> items, String nextCursor) {

  /** Cuts {@code found}, read with one row more than {@code limit}, to a page. */
  public static <T> Page<T> of(
      final List<T> found, final int limit, final Function<T, Long> idOfItem) {
    if (found.size() <= limit) {
      return new Page<>(List.copyOf(found), null);
    }
    final var items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, Long.toString(idOfItem.apply(items.get(limit - 1)), 36));
  }

  public <R> Page<R> map(final Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), nextCursor);
  }
}
