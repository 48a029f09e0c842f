package dev.goalpost.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The values of a filter's conditions by their names; what is null is no condition. */
public final class Matches {

  private final Map<String, Object> values = new HashMap<>();

  /**
   * The condition that a row is of a period, to follow another one. A period is a range of ids,
   * since these rise with time.
   *
   * @param id the expression of the row's id
   * @param from the first moment, or null
   * @param to the first moment after, or null
   */
  public static String period(final String id, final Instant from, final Instant to) {
    return (from == null ? "" : " and " + id + " >= :from")
        + (to == null ? "" : " and " + id + " < :to");
  }

  /** Adds a value, unless it is null. */
  public Matches with(final String name, final Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  /** Adds the values of {@link #period}. */
  public Matches within(final Instant from, final Instant to) {
    return with("from", from == null ? null : TimeOrderedIds.firstAt(from))
        .with("to", to == null ? null : TimeOrderedIds.firstAt(to));
  }

  /** All that were added. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
