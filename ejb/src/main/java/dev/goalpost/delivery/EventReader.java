package dev.goalpost.delivery;

import dev.goalpost.lead.LeadFacts;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TextMapConverter;
import dev.goalpost.postback.CountedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads conversions with all that may be told of them, many in one query. */
final class EventReader {

  private static final String SELECT =
      "select "
          + LeadFacts.COLUMNS
          + ", c.id, c.account_id, c.goal_id, c.goal, c.spot_id, s.code, c.amount, c.currency,"
          + " c.player_id, c.txid, c.occurred_at, c.received_at, c.params"
          + " from conversions c join leads l on l.id = c.lead_id"
          + " left join spots s on s.id = c.spot_id where c.account_id = %d and c.id in (?)";

  private static final String SELECT_LEAD =
      "select "
          + LeadFacts.COLUMNS
          + ", s.code from leads l left join spots s on s.id = l.spot_id"
          + " where l.account_id = %d and l.id in (?)";

  private EventReader() {}

  /** An event that is not stored, with what is known of its lead. */
  static Event unstored(final Connection connection, final CountedEvent event) throws SQLException {
    final var lead = event.lead();
    return Jdbc.queryIn(
            connection,
            SELECT_LEAD.formatted(lead.accountId()),
            List.of(lead.id()),
            row -> unstored(row, event))
        .get(0);
  }

  private static Event unstored(final ResultSet row, final CountedEvent counted)
      throws SQLException {
    final var lead = LeadFacts.read(row);
    final var call = counted.call();
    return new Event(
        counted.id(),
        counted.lead().accountId(),
        counted.goalId(),
        counted.goal(),
        counted.lead().spotId(),
        row.getString(LeadFacts.COLUMN_COUNT + 1),
        lead,
        call.amount(),
        counted.currency(),
        call.playerId() == null ? lead.playerId() : call.playerId(),
        call.txid(),
        counted.occurredAt(),
        counted.receivedAt(),
        call.params());
  }

  /**
   * The events by id.
   *
   * @param eventIds of one account, not empty
   */
  static Map<Long, Event> read(
      final Connection connection, final long accountId, final Collection<Long> eventIds)
      throws SQLException {
    return Jdbc.queryIn(connection, SELECT.formatted(accountId), eventIds, EventReader::event)
        .stream()
        .collect(Collectors.toMap(Event::id, Function.identity(), (one, same) -> one));
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
