package dev.goalpost.bench.crash;

import dev.goalpost.bench.ClientCards;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what callers were told with what the database holds.
 *
 * @param lost calls without their conversion, and conversions without their journal row
 * @param doubled conversions and journal rows beyond the first
 * @param wrongCards totals of client cards that differ from their conversions
 */
record Audit(long lost, long doubled, long wrongCards) {

  private static final String CONVERSIONS = "select txid, id from conversions";
  private static final String JOURNAL =
      "select event_id, id from postbacks where result = 'accepted'";

  static Audit of(final Connection database, final Ledger ledger) throws SQLException {
    final var conversions = byKey(database, CONVERSIONS);
    final var journal = byKey(database, JOURNAL);
    final var calls = ledger.answered();
    final var events = calls.values().stream().map(String::valueOf).toList();
    return new Audit(
        lostCalls(calls, conversions)
            + events.stream().filter(e -> !journal.containsKey(e)).count(),
        surplus(conversions, calls.size()) + surplus(journal, calls.size()),
        ClientCards.disagreeing(database));
  }

  private static long lostCalls(
      final Map<Call, Long> calls, final Map<String, List<Long>> conversions) {
    return calls.entrySet().stream()
        .filter(
            call ->
                !conversions
                    .getOrDefault(call.getKey().txid(), List.of())
                    .contains(call.getValue()))
        .count();
  }

  /** Rows beyond one per call. */
  private static long surplus(final Map<String, List<Long>> rows, final int calls) {
    final var beyondTheFirst = rows.values().stream().mapToLong(ids -> ids.size() - 1).sum();
    return beyondTheFirst + Math.max(0, rows.size() - calls);
  }

  private static Map<String, List<Long>> byKey(final Connection database, final String sql)
      throws SQLException {
    final var ids = new HashMap<String, List<Long>>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.computeIfAbsent(rows.getString(1), key -> new ArrayList<>(1)).add(rows.getLong(2));
      }
    }
    return ids;
  }
}
