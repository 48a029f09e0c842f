package dev.goalpost.statistics;

/**
 * What is added up, in SQL.
 *
 * @param name what the sum is called
 * @param value what a row adds to it
 */
record Addition(String name, String value) {

  String sum() {
    return "coalesce(sum(%s), 0) as %s".formatted(value, name);
  }

  /** Adds up sums that this one gave, in rows {@code d}. */
  Addition ofSums() {
    return new Addition(name, "d." + name);
  }
}
