package dev.goalpost.delivery;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.FreeRows;
import dev.goalpost.platform.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  private static final String IS_WAITING = " and due_at >= ? and (claim is null or due_at < ?)";

  static final String FIND =
      "select id from deliveries where destination_id = ?"
          + IS_WAITING
          + " and account_id = ?"
          + WaitingSql.IN_ORDER;

  static final String LOCK =
      "select id from deliveries where "
          + WaitingSql.AT
          + IS_WAITING
          + " and (account_id, id) in (?) for update skip locked";

  private static final String SKIP =
      "update deliveries set status = 'skipped', claim = null, due_at = null, reason = ?,"
          + " finished_at = ? where (account_id, id) in (?)";

  private static final String HASTEN =
      "update deliveries set due_at = ? where (account_id, id) in (?)";

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

  /**
   * Makes what waits for a later moment due {@code now}. That begins at the next moment that can be
   * stored: of what is later than now H2 looks at what is due now, too, which all that was hastened
   * is.
   */
  public boolean hasten(final long destinationId, final Instant now) {
    final var later = now.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    return change(destinationId, later, now, HASTEN, Jdbc.stored(now));
  }

  private boolean change(
      final long destinationId,
      final Instant dueFrom,
      final Instant now,
      final String sql,
      final Object... values) {
    try (var connection = dataSource.getConnection()) {
      final var waiting = List.<Object>of(destinationId, Jdbc.stored(dueFrom), Jdbc.stored(now));
      final var locked =
          FreeRows.lock(
              AT_ONCE,
              (limit, offset) -> find(connection, waiting, limit, offset),
              keys -> Jdbc.queryIn(connection, LOCK, waiting, keys, row -> row.getLong(1)));
      if (!locked.isEmpty()) {
        Jdbc.updateIn(connection, sql, List.of(values), keys(locked));
      }
      return !locked.isEmpty();
    } catch (final SQLException e) {
      throw new IllegalStateException("Waiting deliveries could not be changed", e);
    }
  }

  private static List<Jdbc.Pair> find(
      final Connection connection, final List<Object> waiting, final int limit, final int offset)
      throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      for (int index = 0; index < waiting.size(); index++) {
        Jdbc.set(statement, index + 1, waiting.get(index));
      }
      statement.setLong(4, AccountScope.current());
      statement.setInt(5, limit);
      statement.setInt(6, offset);
      return keys(Jdbc.read(statement, row -> row.getLong(1)));
    }
  }

  private static List<Jdbc.Pair> keys(final List<Long> ids) {
    return Jdbc.Pair.of(AccountScope.current(), ids);
  }
}
