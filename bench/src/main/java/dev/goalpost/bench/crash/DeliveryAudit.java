package dev.goalpost.bench.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Compares what the tracker received with what the database holds.
 *
 * @param events accepted postbacks
 * @param neverSent events that the tracker never got
 * @param undelivered events without exactly one delivery, or with one that did not end delivered
 * @param stuck deliveries that still wait
 * @param unrecorded calls that the tracker got, and that no attempt and no crash stands for
 * @param invented attempts with an answer of the tracker, which it never got
 * @param strange events that the tracker got and that nobody accepted
 * @param repeated calls for events that had arrived before
 * @param repeatedWithoutCrash those of them that no crash explains
 */
record DeliveryAudit(
    long events,
    long neverSent,
    long undelivered,
    long stuck,
    long unrecorded,
    long invented,
    long strange,
    long repeated,
    long repeatedWithoutCrash) {

  /** How many deliveries are waiting. */
  private static final String WAITING =
      "select count(*) from deliveries where finished_at is null or due_at is not null";

  private static final String DELIVERED =
      """
      select c.id, count(d.id), sum(case when d.status = 'delivered' then 1 else 0 end)
      from conversions c left join deliveries d on d.event_id = c.id
      group by c.id
      """;

  private static final String ATTEMPTS =
      """
      select d.event_id, count(*), count(a.http_status)
      from delivery_attempts a
        join deliveries d on d.id = a.delivery_id and d.account_id = a.account_id
      group by d.event_id
      """;

  /** Two counts of one event. */
  private record Counts(long all, long good) {}

  static DeliveryAudit of(final Connection database, final SentLog sent) throws SQLException {
    final var deliveries = counts(database, DELIVERED);
    final var attempts = counts(database, ATTEMPTS);
    return new DeliveryAudit(
        deliveries.size(),
        deliveries.keySet().stream().filter(event -> sent.of(event).isEmpty()).count(),
        deliveries.values().stream().filter(of -> of.all() != 1 || of.good() != 1).count(),
        waiting(database),
        unrecorded(sent, attempts),
        invented(sent, attempts),
        strange(sent, deliveries.keySet()),
        sent.repeated(),
        sent.repeatedWithoutCrash());
  }

  boolean passed() {
    return neverSent + undelivered + stuck + unrecorded + invented + strange + repeatedWithoutCrash
        == 0;
  }

  static long waiting(final Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(WAITING)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long unrecorded(final SentLog sent, final Map<Long, Counts> attempts) {
    return sent.receivedAt().keySet().stream()
        .mapToLong(
            event ->
                Math.max(
                    0,
                    sent.of(event).size() - attempts(attempts, event).all() - sent.cutOff(event)))
        .sum();
  }

  private static long invented(final SentLog sent, final Map<Long, Counts> attempts) {
    return attempts.entrySet().stream()
        .mapToLong(event -> Math.max(0, event.getValue().good() - sent.of(event.getKey()).size()))
        .sum();
  }

  private static long strange(final SentLog sent, final Set<Long> events) {
    return sent.receivedAt().keySet().stream().filter(event -> !events.contains(event)).count();
  }

  private static Counts attempts(final Map<Long, Counts> attempts, final long event) {
    return attempts.getOrDefault(event, new Counts(0, 0));
  }

  private static Map<Long, Counts> counts(final Connection database, final String sql)
      throws SQLException {
    final var counts = new HashMap<Long, Counts>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counts.put(rows.getLong(1), new Counts(rows.getLong(2), rows.getLong(3)));
      }
    }
    return counts;
  }
}
