package dev.goalpost.messenger;

import dev.goalpost.delivery.Event;
import dev.goalpost.delivery.EventReader;
import dev.goalpost.platform.FreeRows;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes system messages that are due: in the transaction that writes one it stops being due, and
 * an event has one message at most, so each is written once whoever tries and however often.
 */
@Stateless
public class MessageWriter {

  private static final int AT_ONCE = 200;

  private static final String DUE =
      "select account_id, event_id from due_messages order by account_id, event_id"
          + " limit ? offset ?";

  /**
   * What another writer is about to write is left to it. Whoever forgets a client waits for those
   * rows, so what is written of a client as it was before is forgotten, too.
   */
  private static final String LOCK =
      "select account_id, event_id from due_messages where (account_id, event_id) in (?)"
          + " order by account_id, event_id for update skip locked";

  private static final String INSERT =
      "insert into messages (account_id, id, lead_id, event_id, goal, text, written_at)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private static final String DELETE =
      "delete from due_messages where (account_id, event_id) in (?)";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private MessageRulebook rulebook;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;
  @Inject private jakarta.enterprise.event.Event<SystemMessageWritten> written;

  /** What is to be written of. */
  private record Due(long accountId, long eventId) {}

  /** A message about to be stored. */
  private record Line(long id, Event event, String text, Instant at) {

    SystemMessageWritten written() {
      return new SystemMessageWritten(
          event.accountId(), event.lead().id(), event.lead().clickId(), id, view());
    }

    private SystemMessageView view() {
      return new SystemMessageView(
          Long.toString(id), at, text, Long.toString(event.id()), event.goal());
    }
  }

  /** Whether there may be more to write. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean writeSome() {
    try (var connection = dataSource.getConnection()) {
      final var due =
          FreeRows.lock(
              AT_ONCE,
              (limit, offset) -> find(connection, limit, offset),
              keys -> Jdbc.queryIn(connection, LOCK, keys, MessageWriter::due));
      for (final var account : byAccount(due).entrySet()) {
        write(connection, account.getKey(), account.getValue());
      }
      return due.size() == AT_ONCE;
    } catch (final SQLException e) {
      throw new IllegalStateException("System messages could not be written", e);
    }
  }

  private static List<Jdbc.Pair> find(
      final Connection connection, final int limit, final int offset) throws SQLException {
    try (var statement = connection.prepareStatement(DUE)) {
      statement.setInt(1, limit);
      statement.setInt(2, offset);
      return Jdbc.read(statement, row -> new Jdbc.Pair(row.getLong(1), row.getLong(2)));
    }
  }

  private static Due due(final ResultSet row) throws SQLException {
    return new Due(row.getLong(1), row.getLong(2));
  }

  private static Map<Long, List<Long>> byAccount(final List<Due> due) {
    return due.stream()
        .collect(
            Collectors.groupingBy(
                Due::accountId,
                TreeMap::new,
                Collectors.mapping(Due::eventId, Collectors.toList())));
  }

  private void write(final Connection connection, final long accountId, final List<Long> eventIds)
      throws SQLException {
    final var rules = rulebook.latest(accountId);
    final var events = EventReader.read(connection, accountId, eventIds);
    final var lines =
        eventIds.stream()
            .map(events::get)
            .filter(Objects::nonNull)
            .flatMap(event -> rules.text(event).map(text -> line(event, text)).stream())
            .toList();
    Jdbc.batch(connection, INSERT, lines, this::bind);
    Jdbc.updateIn(connection, DELETE, List.of(), Jdbc.Pair.of(accountId, eventIds));
    lines.forEach(line -> written.fire(line.written()));
  }

  private Line line(final Event event, final String text) {
    return new Line(ids.next(), event, text, clock.instant());
  }

  private void bind(final PreparedStatement statement, final Line line) throws SQLException {
    statement.setLong(1, line.event().accountId());
    statement.setLong(2, line.id());
    statement.setLong(3, line.event().lead().id());
    statement.setLong(4, line.event().id());
    statement.setString(5, line.event().goal());
    statement.setString(6, line.text());
    Jdbc.set(statement, 7, Jdbc.stored(line.at()));
  }
}
