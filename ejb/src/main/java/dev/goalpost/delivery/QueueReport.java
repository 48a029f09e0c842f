package dev.goalpost.delivery;

import java.time.Instant;
import java.util.Map;

/**
 * How much waits, in all accounts.
 *
 * @param waiting deliveries by state: {@code pending}, {@code retrying}, {@code paused}
 * @param oldest when the oldest of them that could be sent was caused, or null if none waits
 * @param destinations how many there are by state: {@code active}, {@code failing}, {@code paused}
 */
record QueueReport(Map<String, Long> waiting, Instant oldest, Map<String, Long> destinations) {

  static final QueueReport EMPTY = new QueueReport(Map.of(), null, Map.of());
}
