package dev.goalpost.statistics;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries that wait to be posted.
 *
 * <p>All that one transaction leaves in an account is one row, a line per entry: a row per entry,
 * written, read and removed, would cost the intake more than all else that statistics ask of it.
 */
@ApplicationScoped
class Entries {

  private static final String INSERT =
      "insert into statistics_entries (account_id, id, entries) values (?, ?, ?)";

  private static final String NEXT =
      "select id, account_id, entries from statistics_entries where account_id = ?"
          + " and id > ? order by account_id, id limit ";

  @Inject private TimeOrderedIds ids;

  /** The entries that one transaction left in an account, and the id that they wait under. */
  record Sheet(long id, long accountId, String lines) {

    Stream<Entry> entries() {
      return lines.lines().map(line -> Entry.parse(accountId, line));
    }
  }

  /** Leaves entries in the transaction of what they come from. */
  void leave(final Connection connection, final List<Entry> entries) throws SQLException {
    final var byAccount =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    Entry::accountId, Collectors.mapping(Entry::line, Collectors.joining("\n"))));
    Jdbc.batch(
        connection,
        INSERT,
        byAccount.entrySet(),
        (statement, sheet) -> {
          statement.setLong(1, sheet.getKey());
          statement.setLong(2, ids.next());
          statement.setString(3, sheet.getValue());
        });
  }

  static boolean isAnyWaiting(final Connection connection, final long accountId)
      throws SQLException {
    final var first = "select id from statistics_entries where account_id = ? limit 1";
    return !Jdbc.longs(connection, first, accountId).isEmpty();
  }

  /** The oldest sheets of the account whose ids are above {@code last}. */
  static List<Sheet> next(
      final Connection connection, final long accountId, final long last, final int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(NEXT + most)) {
      statement.setLong(1, accountId);
      statement.setLong(2, last);
      return Jdbc.read(
          statement, row -> new Sheet(row.getLong(1), row.getLong(2), row.getString(3)));
    }
  }

  static void remove(
      final Connection connection, final long accountId, final Collection<Long> sheetIds)
      throws SQLException {
    if (!sheetIds.isEmpty()) {
      Jdbc.updateIn(
          connection,
          "delete from statistics_entries where (account_id, id) in (?)",
          List.of(),
          Jdbc.Pair.of(accountId, sheetIds));
    }
  }
}
