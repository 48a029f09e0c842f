package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What waits to be sent, in all accounts. */
@Stateless
public class DeliveryQueue {

  static final String WITH_WORK =
      "select d.id from destinations d where d.state = 'active' and exists"
          + " (select 1 from deliveries where destination_id = d.id and due_at <= ? and "
          + WaitingSql.WAITS
          + ")";

  private static final String WAITING =
      "select q.status, d.state, count(*), min(q.id) from deliveries q"
          + " join destinations d on d.id = q.destination_id"
          + " where q.status in ('pending', 'retrying') group by q.status, d.state";

  private static final String DESTINATIONS =
      "select case when state = 'active' and failing_since is not null then 'failing' else state"
          + " end as condition_now, count(*) from destinations group by condition_now";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Clock clock;

  /** Some of what waits. */
  private record Waiting(String state, long count, Instant oldest) {}

  /** The destinations that something is due at. */
  public List<Long> destinationsWithWork() {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(WITH_WORK)) {
      Jdbc.set(statement, 1, Jdbc.stored(clock.instant()));
      return Jdbc.read(statement, row -> row.getLong(1));
    } catch (final SQLException e) {
      throw new IllegalStateException("What is due could not be read", e);
    }
  }

  public QueueReport report() {
    try (var connection = dataSource.getConnection()) {
      final var waiting = waiting(connection);
      return new QueueReport(
          waiting.stream()
              .collect(
                  Collectors.groupingBy(Waiting::state, Collectors.summingLong(Waiting::count))),
          oldest(waiting),
          destinations(connection));
    } catch (final SQLException e) {
      throw new IllegalStateException("What waits could not be counted", e);
    }
  }

  private static List<Waiting> waiting(final Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(WAITING)) {
      return Jdbc.read(
          statement,
          row ->
              new Waiting(
                  Destination.PAUSED.equals(row.getString(2))
                      ? Destination.PAUSED
                      : row.getString(1),
                  row.getLong(3),
                  TimeOrderedIds.madeAt(row.getLong(4))));
    }
  }

  private static Instant oldest(final List<Waiting> waiting) {
    return waiting.stream()
        .filter(one -> one.state().equals(Status.PENDING.code()))
        .map(Waiting::oldest)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Map<String, Long> destinations(final Connection connection) throws SQLException {
    final var counts = new HashMap<String, Long>();
    try (var statement = connection.prepareStatement(DESTINATIONS)) {
      Jdbc.read(statement, row -> counts.put(row.getString(1), row.getLong(2)));
    }
    return counts;
  }
}
