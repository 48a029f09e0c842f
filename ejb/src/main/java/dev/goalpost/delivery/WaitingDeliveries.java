package dev.goalpost.delivery;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** What waits for a destination of the account in scope. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WaitingDeliveries {

  private static final int AT_ONCE = 1_000;

  private static final String WAITING =
      "select id from deliveries where account_id = ? and destination_id = ? and due_at is not null"
          + " and (claim is null or due_at < ?) order by due_at, id limit "
          + AT_ONCE
          + " for update skip locked";

  private static final String SKIP =
      "update deliveries set status = 'skipped', claim = null, due_at = null, reason = ?,"
          + " finished_at = ? where account_id = ? and id in (?)";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Clock clock;

  /**
   * Finishes some of what waits without sending it.
   *
   * @return whether there was any
   */
  boolean skip(final long destinationId) {
    final var now = clock.instant();
    try (var connection = dataSource.getConnection()) {
      final var ids = ids(connection, destinationId, now);
      return !ids.isEmpty() && skip(connection, ids, now) > 0;
    } catch (final SQLException e) {
      throw new IllegalStateException("Waiting deliveries could not be skipped", e);
    }
  }

  private static List<Long> ids(
      final Connection connection, final long destinationId, final Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(WAITING)) {
      statement.setLong(1, AccountScope.current());
      statement.setLong(2, destinationId);
      statement.setObject(3, Jdbc.stored(now));
      return Jdbc.read(statement, row -> row.getLong(1));
    }
  }

  private static int skip(final Connection connection, final List<Long> ids, final Instant now)
      throws SQLException {
    return Jdbc.updateIn(
        connection,
        SKIP,
        List.of(
            "Left out when the destination was resumed.", Jdbc.stored(now), AccountScope.current()),
        ids);
  }
}
