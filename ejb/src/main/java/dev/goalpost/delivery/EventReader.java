package dev.goalpost.delivery;

import dev.goalpost.lead.LeadFacts;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TextMapConverter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads conversions with all that may be told of them, many in one query. */
public final class EventReader {

  static final String SELECT =
      "select "
          + LeadFacts.COLUMNS
          + ", c.id, c.account_id, c.goal_id, c.goal, c.spot_id, s.code, c.amount, c.currency,"
          + " c.player_id, c.txid, c.occurred_at, c.received_at, c.params"
          + " from conversions c join leads l on l.id = c.lead_id"
          + " left join spots s on s.id = c.spot_id where (c.account_id, c.id) in (?)";

  static final String SPOTS = "select id, spot_id from conversions where (account_id, id) in (?)";

  private EventReader() {}

  /**
   * The events by id.
   *
   * @param eventIds of one account, not empty
   */
  public static Map<Long, Event> read(
      final Connection connection, final long accountId, final Collection<Long> eventIds)
      throws SQLException {
    return Jdbc.queryIn(connection, SELECT, Jdbc.Pair.of(accountId, eventIds), EventReader::event)
        .stream()
        .collect(Collectors.toMap(Event::id, Function.identity(), (one, same) -> one));
  }

  /**
   * The events' spots by the events' ids.
   *
   * @param eventIds of one account, not empty
   */
  static Map<Long, Long> spots(
      final Connection connection, final long accountId, final Collection<Long> eventIds)
      throws SQLException {
    return Jdbc.queryIn(
            connection,
            SPOTS,
            Jdbc.Pair.of(accountId, eventIds),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  private static Event event(final ResultSet row) throws SQLException {
    final var lead = LeadFacts.read(row);
    final int first = LeadFacts.COLUMN_COUNT;
    final var playerId = row.getString(first + 9);
    return new Event(
        row.getLong(first + 1),
        row.getLong(first + 2),
        row.getLong(first + 3),
        row.getString(first + 4),
        row.getLong(first + 5),
        row.getString(first + 6),
        lead,
        row.getBigDecimal(first + 7),
        row.getString(first + 8),
        playerId == null ? lead.playerId() : playerId,
        row.getString(first + 10),
        Jdbc.instant(row, first + 11),
        Jdbc.instant(row, first + 12),
        TextMapConverter.read(row.getString(first + 13)));
  }
}
