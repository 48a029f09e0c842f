package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Pauses destinations that have done nothing but fail for days, and says before that it will. */
@Stateless
public class FailingDestinations {

  private static final Logger LOG = Logger.getLogger(FailingDestinations.class.getName());

  private static final String FAILING =
      "select id, name, account_id, failing_since, last_failed_at from destinations"
          + " where state = 'active' and failing_since is not null";

  private static final String PAUSE =
      "update destinations set state = 'paused', paused_reason = ?, paused_at = ?"
          + " where id = ? and state = 'active' and failing_since = ?";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private FailingWarnings warnings;
  @Inject private Clock clock;

  /** A destination in trouble. */
  record Failing(long id, String name, long accountId, Instant since, Instant last) {

    Patience patience() {
      return Patience.between(since, last);
    }
  }

  /** Pauses those whose time is up. */
  public void look() {
    try (var connection = dataSource.getConnection()) {
      look(connection, warnings, clock.instant());
    } catch (final SQLException e) {
      throw new IllegalStateException("Failing destinations could not be looked at", e);
    }
  }

  static void look(final Connection connection, final FailingWarnings warnings, final Instant now)
      throws SQLException {
    final var failing = failing(connection);
    warnings.keepOnly(failing.stream().map(Failing::id).toList());
    for (final var one : failing) {
      if (one.patience().isExhausted()) {
        pause(connection, one, now);
      } else {
        warnings.warn(one);
      }
    }
  }

  private static List<Failing> failing(final Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(FAILING)) {
      return Jdbc.read(statement, FailingDestinations::read);
    }
  }

  private static Failing read(final ResultSet row) throws SQLException {
    return new Failing(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        Jdbc.instant(row, 4),
        Jdbc.instant(row, 5));
  }

  private static void pause(final Connection connection, final Failing failing, final Instant now)
      throws SQLException {
    Jdbc.batch(
        connection,
        PAUSE,
        List.of(failing),
        (statement, one) -> {
          statement.setString(1, "Nothing but failures for five days.");
          Jdbc.set(statement, 2, Jdbc.stored(now));
          statement.setLong(3, one.id());
          Jdbc.set(statement, 4, Jdbc.stored(one.since()));
        });
    LOG.log(
        Level.WARNING,
        "Destination {0} of account {1} is paused: nothing but failures for five days.",
        new Object[] {failing.name(), Long.toString(failing.accountId())});
  }
}
