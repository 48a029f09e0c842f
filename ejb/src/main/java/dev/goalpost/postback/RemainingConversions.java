package dev.goalpost.postback;

import dev.goalpost.lead.CardLine;
import dev.goalpost.platform.Jdbc;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is left of a client's conversions under a goal when one of them is reversed. */
final class RemainingConversions {

  /** All that count, but for the one that is being reversed. */
  private static final String FROM =
      " from conversions c where c.lead_id = ? and c.goal_id = ? and c.id <> ? and not exists"
          + " (select 1 from corrections r where r.lead_id = c.lead_id and r.event_id = c.id"
          + " and r.kind = 'reverse')";

  private static final String SPAN =
      "select min(c.occurred_at), max(c.occurred_at), min(c.id)" + FROM;

  private static final String LAST =
      "select c.id, c.amount, c.received_at" + FROM + " order by c.id desc limit 1";

  private RemainingConversions() {}

  /** Nothing if none are left. */
  static Optional<CardLine.Remaining> read(final Connection connection, final Conversion reversed)
      throws SQLException {
    final var last = one(connection, LAST, reversed, RemainingConversions::last);
    return last.isEmpty()
        ? Optional.empty()
        : one(connection, SPAN, reversed, row -> last.get().within(row));
  }

  private static <T> Optional<T> one(
      final Connection connection,
      final String sql,
      final Conversion reversed,
      final Jdbc.RowReader<T> reader)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, reversed.leadId());
      statement.setLong(2, reversed.goalId());
      statement.setLong(3, reversed.id());
      return Jdbc.read(statement, reader).stream().findFirst();
    }
  }

  private record Last(long id, BigDecimal amount, Instant receivedAt) {

    CardLine.Remaining within(final ResultSet span) throws SQLException {
      return new CardLine.Remaining(
          Jdbc.instant(span, 1), Jdbc.instant(span, 2), span.getLong(3), id, amount, receivedAt);
    }
  }

  private static Last last(final ResultSet row) throws SQLException {
    return new Last(row.getLong(1), row.getBigDecimal(2), Jdbc.instant(row, 3));
  }

  /** An amount that is reversed before its rate is known joins no total. */
  static void stopWaiting(final Connection connection, final Conversion reversed)
      throws SQLException {
    Jdbc.updateIn(
        connection,
        "delete from waiting_amounts where (account_id, event_id) in (?)",
        List.of(),
        List.of(new Jdbc.Pair(reversed.accountId(), reversed.id())));
  }
}
