package dev.goalpost.delivery;

import java.time.Instant;
import java.util.Map;

/**
 * How much waits, in all accounts.
 *
 * @param waiting deliveries by state: {@code pending}, {@code retrying}, {@code paused}
 * @param oldest when the oldest was caused that waits for its first attempt, or null; retries wait
 *     for hours as they should
 * @param destinations how many there are by state: {@code active}, {@code failing}, {@code paused}
 */
record QueueReport(Map<String, Long> waiting, Instant oldest, Map<String, Long> destinations) {

  static final QueueReport EMPTY = new QueueReport(Map.of(), null, Map.of());
}
