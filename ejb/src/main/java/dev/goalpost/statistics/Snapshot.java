package dev.goalpost.statistics;

import dev.goalpost.lead.LeadEventType;
import dev.goalpost.platform.Jdbc;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * All that an account has stored at one moment, as the entries that it would leave.
 *
 * <p>Rows are read a part at a time, in the order of their keys, so that memory does not grow with
 * them: H2 would make a copy of all that one query finds before it gave the first row.
 */
final class Snapshot implements AutoCloseable {

  static final int ROWS_AT_ONCE = 5_000;

  private static final String CONVERSIONS =
      "select c.slice_id, c.goal_id, 1, c.account_amount,"
          + " case when w.event_id is null then 0 else 1 end, c.currency, c.occurred_at,"
          + " c.clicked_at, c.id as position from conversions c left join waiting_amounts w"
          + " on w.account_id = c.account_id and w.event_id = c.id"
          + " where c.account_id = ? and c.id > ? order by c.account_id, c.id limit ?";

  private static final String CORRECTIONS =
      "select c.slice_id, c.goal_id, r.times, r.account_amount, 0, c.currency, c.occurred_at,"
          + " c.clicked_at, r.id as position from corrections r join conversions c"
          + " on c.account_id = r.account_id and c.id = r.event_id"
          + " where r.account_id = ? and r.id > ? order by r.account_id, r.id limit ?";

  private static final String VISITS =
      "select slice_id, type, occurred_at, clicked_at, id as position from lead_events"
          + " where account_id = ? and id > ? order by account_id, id limit ?";

  private final StillView view;
  private final Connection connection;
  private final long accountId;

  private Snapshot(final StillView view, final long accountId) {
    this.view = view;
    this.connection = view.connection();
    this.accountId = accountId;
  }

  /** Takes it at the first read. */
  static Snapshot open(final DataSource dataSource, final long accountId) throws SQLException {
    return new Snapshot(StillView.open(dataSource), accountId);
  }

  /** What waits to be posted. */
  List<Long> sheetIds() throws SQLException {
    return Jdbc.longs(
        connection, "select id from statistics_entries where account_id = ?", accountId);
  }

  /** Who is given entries. */
  @FunctionalInterface
  interface Reader {
    void read(Entry entry) throws SQLException;
  }

  void forEach(final Reader reader) throws SQLException {
    forEach(CONVERSIONS, row -> reader.read(counted(row)));
    forEach(CORRECTIONS, row -> reader.read(counted(row)));
    forEach(VISITS, row -> reader.read(visited(row)));
  }

  /** Who is given rows. */
  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void forEach(final String sql, final RowReader reader) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, accountId);
      statement.setInt(3, ROWS_AT_ONCE);
      Long last = Long.MIN_VALUE;
      while (last != null) {
        statement.setLong(2, last);
        last = readPart(statement, reader);
      }
    }
  }

  /** The position of its last row, or null if no more can follow. */
  private static Long readPart(final PreparedStatement statement, final RowReader reader)
      throws SQLException {
    Long last = null;
    int read = 0;
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
        last = rows.getLong("position");
        read++;
      }
    }
    return read < ROWS_AT_ONCE ? null : last;
  }

  private Entry counted(final ResultSet row) throws SQLException {
    final var worth = row.getBigDecimal(4);
    final int waiting = row.getInt(5);
    return new Entry(
        accountId,
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        worth == null ? BigDecimal.ZERO : worth,
        waiting,
        waiting == 0 ? null : row.getString(6),
        Jdbc.instant(row, 7),
        Jdbc.instant(row, 8));
  }

  private Entry visited(final ResultSet row) throws SQLException {
    return new Entry(
        accountId,
        row.getLong(1),
        Entry.counterOf(LeadEventType.valueOf(row.getString(2).toUpperCase(Locale.ROOT))),
        1,
        BigDecimal.ZERO,
        0,
        null,
        Jdbc.instant(row, 3),
        Jdbc.instant(row, 4));
  }

  @Override
  public void close() throws SQLException {
    view.close();
  }
}
