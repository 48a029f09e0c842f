package dev.goalpost.lead;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Reads and writes the lines of client cards whose leads the transaction holds. */
public final class CardLines {

  private static final String READ =
      "select lead_id, goal_id, account_id, times, amount, waiting, first_at, last_at,"
          + " first_event_id, last_event_id, last_amount, last_received_at"
          + " from lead_goals where lead_id in (?)";

  private static final String INSERT =
      "insert into lead_goals (times, amount, waiting, first_at, last_at, first_event_id,"
          + " last_event_id, last_amount, last_received_at, account_id, lead_id, goal_id)";

  private static final String ON_DUPLICATE =
      "on duplicate key update times = values(times), amount = values(amount),"
          + " waiting = values(waiting), first_at = values(first_at), last_at = values(last_at),"
          + " first_event_id = values(first_event_id), last_event_id = values(last_event_id),"
          + " last_amount = values(last_amount), last_received_at = values(last_received_at)";

  private static final Comparator<CardLine> LOCK_ORDER =
      Comparator.comparingLong((CardLine line) -> line.key().leadId())
          .thenComparingLong(line -> line.key().goalId());

  private CardLines() {}

  /** All lines of the given leads. */
  public static Map<CardLine.Key, CardLine> read(
      final Connection connection, final Collection<Long> leadIds) throws SQLException {
    final var lines = new HashMap<CardLine.Key, CardLine>();
    if (!leadIds.isEmpty()) {
      for (final var line : Jdbc.queryIn(connection, READ, leadIds, CardLines::line)) {
        lines.put(line.key(), line);
      }
    }
    return lines;
  }

  /** Stores those of {@code lines} that have changed. */
  public static void write(final Connection connection, final Collection<CardLine> lines)
      throws SQLException {
    final var changed = lines.stream().filter(CardLine::isChanged).sorted(LOCK_ORDER).toList();
    Jdbc.store(
        connection,
        INSERT,
        ON_DUPLICATE,
        changed.stream().filter(CardLine::isReached).toList(),
        CardLines::values);
    Jdbc.batch(
        connection,
        "delete from lead_goals where lead_id = ? and goal_id = ?",
        changed.stream().filter(line -> !line.isReached()).toList(),
        CardLines::bindKey);
  }

  private static void bindKey(final PreparedStatement statement, final CardLine line)
      throws SQLException {
    statement.setLong(1, line.key().leadId());
    statement.setLong(2, line.key().goalId());
  }

  private static Object[] values(final CardLine line) {
    return new Object[] {
      line.times(),
      line.amount(),
      line.waiting(),
      Jdbc.stored(line.firstAt()),
      Jdbc.stored(line.lastAt()),
      line.firstEventId(),
      line.lastEventId(),
      line.lastAmount(),
      Jdbc.stored(line.lastReceivedAt()),
      line.accountId(),
      line.key().leadId(),
      line.key().goalId()
    };
  }

  /** By the order of {@link #READ}, since finding columns by name costs more than reading them. */
  private static CardLine line(final ResultSet row) throws SQLException {
    return CardLine.stored(
        new CardLine.Key(row.getLong(1), row.getLong(2)),
        row.getLong(3),
        row.getLong(4),
        row.getBigDecimal(5),
        row.getLong(6),
        Jdbc.instant(row, 7),
        Jdbc.instant(row, 8),
        row.getLong(9),
        row.getLong(10),
        row.getBigDecimal(11),
        Jdbc.instant(row, 12));
  }
}
