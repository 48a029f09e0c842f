package dev.goalpost.delivery;

import dev.goalpost.account.Perishable;
import dev.goalpost.account.Retention;
import dev.goalpost.platform.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Forgets the oldest attempts, whatever they were of. Deliveries stay, with how they ended. */
@Stateless
@Local(Perishable.class)
public class OldAttempts implements Perishable {

  static final int AT_ONCE = 512;

  /** Read without locks, to be deleted by key: a range would hold what lies beside it, too. */
  private static final String OLD =
      "select id from delivery_attempts where account_id = ? and id > ? and id < ?"
          + " order by account_id, id limit "
          + AT_ONCE;

  private static final String DELETE =
      "delete from delivery_attempts where (account_id, id) in (?)";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Override
  public int daysKept(final Retention retention) {
    return retention.attemptsDays();
  }

  @Override
  public OptionalLong clearSome(final long accountId, final long after, final long before) {
    try (var connection = dataSource.getConnection()) {
      return clearSome(connection, accountId, after, before);
    } catch (final SQLException e) {
      throw new IllegalStateException("Old attempts could not be deleted", e);
    }
  }

  static OptionalLong clearSome(
      final Connection connection, final long accountId, final long after, final long before)
      throws SQLException {
    final var ids = Jdbc.longs(connection, OLD, accountId, after, before);
    if (ids.isEmpty()) {
      return OptionalLong.empty();
    }
    Jdbc.updateIn(connection, DELETE, List.of(), Jdbc.Pair.of(accountId, ids));
    return OptionalLong.of(ids.get(ids.size() - 1));
  }
}
