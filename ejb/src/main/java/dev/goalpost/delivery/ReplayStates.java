package dev.goalpost.delivery;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Looks how far the replays of the account in scope are.
 *
 * <p>Nothing is stored of a replay. What waits for it is known by the cause of its next attempt,
 * which that attempt takes away; what was tried, by the cause of the attempt.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplayStates {

  /** To look at more would take longer than somebody who asks every few seconds can wait. */
  static final int MOST = 50_000;

  private static final String WAITING =
      "select count(*), sum(case when next_cause = 'replay' then 1 else 0 end)"
          + " from (select next_cause from deliveries where status = ? and account_id = ?"
          + " order by status, account_id, id limit ?) waiting";

  /** What another cause had is counted under no status. */
  private static final String TRIED =
      "select d.status, count(*), count(distinct d.id)"
          + " from (select delivery_id, cause from delivery_attempts where account_id = ? and id >= ?"
          + " order by account_id, id limit ?) made"
          + " left join deliveries d"
          + " on made.cause = 'replay' and d.account_id = ? and d.id = made.delivery_id"
          + " group by d.status";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  /** Rows that were looked at, and how many deliveries of replays are among them. */
  private record Seen(String status, long all, long replayed) {}

  /**
   * How far all replays are that had anything to send since then.
   *
   * @param begun when the replay began that is asked for
   */
  public ReplayState since(final Instant begun) {
    try (var connection = dataSource.getConnection()) {
      return read(connection, begun, MOST);
    } catch (final SQLException e) {
      throw new IllegalStateException("It could not be read how far replays are", e);
    }
  }

  /**
   * @param most rows that are looked at, of each kind
   */
  static ReplayState read(final Connection connection, final Instant begun, final int most)
      throws SQLException {
    return new ReplayState(waiting(connection, most), tried(connection, begun, most));
  }

  private static Long waiting(final Connection connection, final int most) throws SQLException {
    long replayed = 0;
    try (var statement = connection.prepareStatement(WAITING)) {
      for (final var status : Status.WAITING) {
        statement.setString(1, status);
        statement.setLong(2, AccountScope.current());
        statement.setInt(3, most + 1);
        final var seen =
            Jdbc.read(statement, row -> new Seen(status, row.getLong(1), row.getLong(2))).get(0);
        if (seen.all() > most) {
          return null;
        }
        replayed += seen.replayed();
      }
    }
    return replayed;
  }

  private static Map<String, Long> tried(
      final Connection connection, final Instant begun, final int most) throws SQLException {
    try (var statement = connection.prepareStatement(TRIED)) {
      statement.setLong(1, AccountScope.current());
      statement.setLong(2, TimeOrderedIds.firstAt(begun));
      statement.setInt(3, most + 1);
      statement.setLong(4, AccountScope.current());
      final var seen = Jdbc.read(statement, ReplayStates::seen);
      return seen.stream().mapToLong(Seen::all).sum() > most ? Map.of() : byStatus(seen);
    }
  }

  private static Seen seen(final ResultSet row) throws SQLException {
    return new Seen(row.getString(1), row.getLong(2), row.getLong(3));
  }

  private static Map<String, Long> byStatus(final List<Seen> seen) {
    return seen.stream()
        .filter(some -> some.status() != null)
        .collect(
            Collectors.toMap(
                Seen::status,
                Seen::replayed,
                Long::sum,
                () -> new TreeMap<>(ReplayStates::inOrder)));
  }

  private static int inOrder(final String status, final String other) {
    return Status.of(status).orElseThrow().compareTo(Status.of(other).orElseThrow());
  }
}
