package dev.goalpost.statistics;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Entries that wait to be posted. */
@ApplicationScoped
class Entries {

  private static final String INSERT =
      "insert into statistics_entries (account_id, id, slice_id, counter, times, amount, waiting,"
          + " currency, occurred_at, clicked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String NEXT =
      "select id, account_id, slice_id, counter, times, amount, waiting, currency, occurred_at,"
          + " clicked_at from statistics_entries where account_id = ? order by id limit ";

  @Inject private TimeOrderedIds ids;

  /** An entry and the id that it waits under. */
  record Waiting(long id, Entry entry) {}

  /** Leaves entries in the transaction of what they come from. */
  void leave(final Connection connection, final List<Entry> entries) throws SQLException {
    Jdbc.batch(connection, INSERT, entries, this::bind);
  }

  private void bind(final PreparedStatement statement, final Entry entry) throws SQLException {
    statement.setLong(1, entry.accountId());
    statement.setLong(2, ids.next());
    statement.setLong(3, entry.sliceId());
    statement.setLong(4, entry.counter());
    statement.setInt(5, entry.times());
    statement.setBigDecimal(6, entry.amount());
    statement.setInt(7, entry.waiting());
    statement.setString(8, entry.currency());
    statement.setObject(9, Jdbc.stored(entry.occurredAt()));
    statement.setObject(10, Jdbc.stored(entry.clickedAt()));
  }

  /** The oldest entries of the account. */
  static List<Waiting> next(final Connection connection, final long accountId, final int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(NEXT + most)) {
      statement.setLong(1, accountId);
      return Jdbc.read(statement, Entries::waiting);
    }
  }

  private static Waiting waiting(final ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong(1),
        new Entry(
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getInt(5),
            row.getBigDecimal(6),
            row.getInt(7),
            row.getString(8),
            Jdbc.instant(row, 9),
            Jdbc.instant(row, 10)));
  }

  static void remove(
      final Connection connection, final long accountId, final Collection<Long> entryIds)
      throws SQLException {
    if (!entryIds.isEmpty()) {
      Jdbc.updateIn(
          connection,
          "delete from statistics_entries where account_id = ? and id in (?)",
          List.of(accountId),
          entryIds);
    }
  }
}
