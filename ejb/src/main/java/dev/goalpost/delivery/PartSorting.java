package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sorts a part of what waits at a destination, whenever it is due, in the caller's transaction.
 *
 * <p>Rows are read without locks, since nearly all of them stay as they are. What is under way is
 * left to its lane.
 */
final class PartSorting {

  /**
   * Two queries, since many rows may be due at one moment: each is one range of an index, in whose
   * order it reads.
   */
  private static final String WAITING_AT =
      "select id, event_id, goal_id, due_at from deliveries where destination_id = ?"
          + " and due_at = ? and id > ? and (claim is null or due_at <= ?)"
          + " order by destination_id, due_at, id limit ?";

  private static final String WAITING_AFTER =
      "select id, event_id, goal_id, due_at from deliveries where destination_id = ?"
          + " and due_at > ? and (claim is null or due_at <= ?) order by destination_id, due_at, id limit ?";

  private final Connection connection;
  private final Target target;
  private final Sorting sorting;
  private final Instant now;

  /** A row that waits. */
  private record Waiting(long id, long eventId, long goalId, Instant dueAt) {

    Position position() {
      return new Position(dueAt, id);
    }
  }

  /** A place in the order in which a destination's deliveries fall due. */
  record Position(Instant dueAt, long id) {

    static final Position START = new Position(Instant.EPOCH, 0);
  }

  /**
   * A part that has been sorted.
   *
   * @param end where the next part begins, or null if there is none
   * @param movedTo destinations that something was handed over to
   */
  record Sorted(Position end, Set<Long> movedTo) {}

  PartSorting(
      final Connection connection, final Target target, final Sorting sorting, final Instant now) {
    this.connection = connection;
    this.target = target;
    this.sorting = sorting;
    this.now = now;
  }

  /** Sorts up to {@code most} deliveries that come after {@code start}. */
  Sorted sort(final Position start, final int most) throws SQLException {
    final var part = part(start, most);
    if (!part.isEmpty()) {
      final var eventIds = part.stream().map(Waiting::eventId).toList();
      final var spots = EventReader.spots(connection, target.accountId(), eventIds);
      part.forEach(one -> sorting.way(one.id(), one.goalId(), spots.get(one.eventId())));
      sorting.write();
    }
    final var end = part.size() < most ? null : part.get(most - 1).position();
    return new Sorted(end, sorting.movedTo());
  }

  private List<Waiting> part(final Position start, final int most) throws SQLException {
    final var part = new ArrayList<>(waitingAt(start, most));
    if (part.size() < most) {
      part.addAll(waitingAfter(start.dueAt(), most - part.size()));
    }
    return part;
  }

  private List<Waiting> waitingAt(final Position start, final int most) throws SQLException {
    try (var statement = connection.prepareStatement(WAITING_AT)) {
      statement.setLong(1, target.id());
      Jdbc.set(statement, 2, Jdbc.stored(start.dueAt()));
      statement.setLong(3, start.id());
      Jdbc.set(statement, 4, Jdbc.stored(now));
      statement.setInt(5, most);
      return Jdbc.read(statement, PartSorting::waiting);
    }
  }

  private List<Waiting> waitingAfter(final Instant dueAt, final int most) throws SQLException {
    try (var statement = connection.prepareStatement(WAITING_AFTER)) {
      statement.setLong(1, target.id());
      Jdbc.set(statement, 2, Jdbc.stored(dueAt));
      Jdbc.set(statement, 3, Jdbc.stored(now));
      statement.setInt(4, most);
      return Jdbc.read(statement, PartSorting::waiting);
    }
  }

  private static Waiting waiting(final ResultSet row) throws SQLException {
    return new Waiting(row.getLong(1), row.getLong(2), row.getLong(3), Jdbc.instant(row, 4));
  }
}
