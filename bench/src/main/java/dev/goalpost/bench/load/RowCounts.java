package dev.goalpost.bench.load;

import dev.goalpost.bench.ClientCards;
import java.sql.Connection;
import java.sql.SQLException;

/** Counts what the database holds, by plain SQL over the tables as the migrations define them. */
final class RowCounts implements AutoCloseable {

  private static final long BETWEEN_LOOKS_MILLIS = 300;

  private static final String TOTALS =
      """
      select (select count(*) from conversions),
             (select count(*) from postbacks where result = 'accepted'),
             (select coalesce(max(id), 0) from conversions),
             (select coalesce(max(id), 0) from postbacks)
      """;

  private static final String ORPHANS =
      """
      select count(*) from postbacks p
        left join conversions c on c.account_id = p.account_id and c.id = p.event_id
      where p.id > ? and p.result = 'accepted' and c.id is null
      """;

  private static final String REPEATED_EVENTS =
      """
      select count(*) - count(distinct event_id) from postbacks
      where id > ? and result = 'accepted'
      """;

  private static final String REPEATED_KEYS =
      """
      select coalesce(sum(times - 1), 0) from (
        select count(*) times from conversions where id > ? and txid is not null
        group by account_id, sent_goal, txid having count(*) > 1) repeated
      """;

  private final Connection connection;

  RowCounts(final Connection connection) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      // Grouping a million conversions stays in memory.
      statement.execute("set session tmp_memory_table_size = 1024 * 1024 * 1024");
      statement.execute("set session max_heap_table_size = 1024 * 1024 * 1024");
    }
  }

  /** What it holds once requests that nobody waits for any more have come to their end. */
  Totals settled() throws SQLException, InterruptedException {
    var seen = totals();
    for (var next = waited(); !next.equals(seen); next = waited()) {
      seen = next;
    }
    return seen;
  }

  /**
   * @param before what it held before the run
   * @param result what the load generator saw in the run
   * @param connections how many requests it had under way at most
   */
  Recount recount(final Totals before, final LoadResult result, final int connections)
      throws SQLException, InterruptedException {
    final var after = settled();
    return new Recount(
        result.accepted(),
        connections + result.broken(),
        after.conversions() - before.conversions(),
        after.accepted() - before.accepted(),
        count(ORPHANS, before.lastPostback()),
        count(REPEATED_EVENTS, before.lastPostback())
            + count(REPEATED_KEYS, before.lastConversion()),
        ClientCards.disagreeing(connection));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private Totals waited() throws SQLException, InterruptedException {
    Thread.sleep(BETWEEN_LOOKS_MILLIS);
    return totals();
  }

  private Totals totals() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(TOTALS)) {
      row.next();
      return new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
  }

  private long count(final String sql, final long after) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, after);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
