package dev.goalpost.delivery;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * What waits for a destination of the account in scope; not what is under way just now. Each call
 * looks at some of it and says whether there was any.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WaitingDeliveries {

  private static final int AT_ONCE = 1_000;

  private static final String WAITING =
      "select id from deliveries where account_id = ? and destination_id = ? and due_at > ?"
          + " and (claim is null or due_at < ?) order by due_at, id limit "
          + AT_ONCE
          + " for update skip locked";

  private static final String SKIP =
      "update deliveries set status = 'skipped', claim = null, due_at = null, reason = ?,"
          + " finished_at = ? where account_id = ? and id in (?)";

  private static final String HASTEN =
      "update deliveries set due_at = ? where account_id = ? and id in (?)";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  /** Finishes what waits without sending it. */
  public boolean skip(final long destinationId, final Instant now) {
    return change(
        destinationId,
        Instant.EPOCH,
        now,
        SKIP,
        "Left out when the destination was resumed.",
        Jdbc.stored(now));
  }

  /** Makes what waits for a later moment due {@code now}. */
  public boolean hasten(final long destinationId, final Instant now) {
    return change(destinationId, now, now, HASTEN, Jdbc.stored(now));
  }

  private boolean change(
      final long destinationId,
      final Instant dueAfter,
      final Instant now,
      final String sql,
      final Object... values) {
    try (var connection = dataSource.getConnection()) {
      final var ids = ids(connection, destinationId, dueAfter, now);
      if (!ids.isEmpty()) {
        Jdbc.updateIn(
            connection, sql.replace("account_id = ?", ownAccount()), List.of(values), ids);
      }
      return !ids.isEmpty();
    } catch (final SQLException e) {
      throw new IllegalStateException("Waiting deliveries could not be changed", e);
    }
  }

  private static String ownAccount() {
    return "account_id = " + AccountScope.current();
  }

  private static List<Long> ids(
      final Connection connection,
      final long destinationId,
      final Instant dueAfter,
      final Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(WAITING)) {
      statement.setLong(1, AccountScope.current());
      statement.setLong(2, destinationId);
      Jdbc.set(statement, 3, Jdbc.stored(dueAfter));
      Jdbc.set(statement, 4, Jdbc.stored(now));
      return Jdbc.read(statement, row -> row.getLong(1));
    }
  }
}
