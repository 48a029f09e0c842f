package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.account.ZoneChanged;
import dev.goalpost.platform.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Which accounts want their totals made anew, and who makes them. */
@Stateless
public class Rebuilds {

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Accounts accounts;
  @Inject private Clock clock;

  /** Asks for the totals of the account in scope to be made anew; it happens soon. */
  public RebuildState request() {
    final long accountId = AccountScope.current();
    return on(
        connection -> {
          Editions.begin(connection, accountId, accounts.current().zone(), true);
          Editions.wantRebuild(connection, accountId);
          return state(connection, accountId);
        });
  }

  /** Days and hours of another zone are other totals. */
  public void zoneChanged(@Observes final ZoneChanged changed) {
    on(
        connection -> {
          Editions.begin(connection, changed.accountId(), changed.zone(), false);
          Editions.wantRebuild(connection, changed.accountId());
          return null;
        });
  }

  /** How it stands with the account in scope. */
  public RebuildState state() {
    final long accountId = AccountScope.current();
    return on(connection -> state(connection, accountId));
  }

  private static RebuildState state(final Connection connection, final long accountId)
      throws SQLException {
    return Editions.find(connection, accountId)
        .map(RebuildState::of)
        .orElse(RebuildState.NOTHING_COUNTED);
  }

  /** The accounts that want one, or were left in the middle of one. */
  public List<Long> wanted() {
    return on(
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "select account_id from statistics_editions"
                      + " where rebuild_wanted or rebuilding_until is not null")) {
            return Jdbc.read(statement, row -> row.getLong(1));
          }
        });
  }

  /** Whether the rebuild of the account is ours until that moment. */
  public boolean claim(final long accountId, final Instant until) {
    return on(connection -> Editions.claimRebuild(connection, accountId, clock.instant(), until));
  }

  public Optional<Edition> edition(final long accountId) {
    return on(connection -> Editions.find(connection, accountId));
  }

  /** What is done on a connection. */
  private interface Step<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T on(final Step<T> step) {
    try (var connection = dataSource.getConnection()) {
      return step.on(connection);
    } catch (final SQLException e) {
      throw new IllegalStateException("The editions of totals could not be reached", e);
    }
  }
}
