package dev.goalpost.delivery;

import dev.goalpost.delivery.PartSorting.Position;
import dev.goalpost.delivery.PartSorting.Sorted;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The steps of sorting what waits, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SortingBatch {

  private static final int AT_ONCE = 1_000;

  private static final String WAITING =
      "select id from deliveries where destination_id = ? and " + WaitingSql.WAITS + " limit 1";

  /** Nothing is claimed that falls due later than a lease from now. */
  private static final String UNDER_WAY =
      "select id from deliveries where destination_id = ? and due_at > ? and due_at <= ?"
          + " and claim < ? limit 1";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Routing routing;
  @Inject private DestinationKinds kinds;
  @Inject private Clock clock;

  /** What is done on a connection. */
  @FunctionalInterface
  private interface Step<T> {
    T take(Connection connection) throws SQLException;
  }

  /** All that may have to be sorted, in all accounts. */
  public List<Unsorted> unsorted(final Instant now) {
    return take(connection -> Unsorted.read(connection, now));
  }

  /** Those at which something waits; at the others there is nothing to sort, which is noted. */
  public List<Unsorted> withWork(final List<Unsorted> some) {
    return take(connection -> withWork(connection, some));
  }

  static List<Unsorted> withWork(final Connection connection, final List<Unsorted> some)
      throws SQLException {
    final var busy = new ArrayList<Unsorted>();
    final var idle = new ArrayList<Unsorted>();
    for (final var one : some) {
      (isAnythingWaiting(connection, one.destinationId()) ? busy : idle).add(one);
    }
    Unsorted.sorted(connection, idle);
    return busy;
  }

  private static boolean isAnythingWaiting(final Connection connection, final long destinationId)
      throws SQLException {
    return !Jdbc.longs(connection, WAITING, destinationId).isEmpty();
  }

  /** Whether anything is under way there that was claimed before {@code moment}. */
  public boolean isUnderWaySince(final long destinationId, final Instant moment) {
    return take(connection -> isUnderWaySince(connection, destinationId, moment, clock.instant()));
  }

  static boolean isUnderWaySince(
      final Connection connection,
      final long destinationId,
      final Instant moment,
      final Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(UNDER_WAY)) {
      statement.setLong(1, destinationId);
      Jdbc.set(statement, 2, Jdbc.stored(now));
      Jdbc.set(statement, 3, Jdbc.stored(now.plus(Claims.LEASE)));
      statement.setLong(4, TimeOrderedIds.firstAt(moment));
      return !Jdbc.read(statement, row -> row.getLong(1)).isEmpty();
    }
  }

  /** Sorts what comes next after {@code start} by the rules of now. */
  public Sorted sort(final long destinationId, final Position start) {
    return take(connection -> sorting(connection, destinationId).sort(start, AT_ONCE));
  }

  private PartSorting sorting(final Connection connection, final long destinationId)
      throws SQLException {
    final var now = clock.instant();
    final var state = LaneState.read(connection, destinationId).orElseThrow();
    final var target = state.target();
    final var routes = routing.table(target.accountId(), state.rulesVersion());
    final var sorting = new Sorting(connection, target, kinds.find(state.kind()), routes, now);
    return new PartSorting(connection, target, sorting, now);
  }

  /** All that waits there has been sorted. */
  public void finish(final Unsorted sorted) {
    take(
        connection -> {
          Unsorted.sorted(connection, List.of(sorted));
          return null;
        });
  }

  private <T> T take(final Step<T> step) {
    try (var connection = dataSource.getConnection()) {
      return step.take(connection);
    } catch (final SQLException e) {
      throw new IllegalStateException("What waits could not be sorted", e);
    }
  }
}
