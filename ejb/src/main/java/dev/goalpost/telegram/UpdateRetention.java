package dev.goalpost.telegram;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.Migrations;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Forgets which updates were taken: Telegram sends one again for a day at most, and may give its
 * number to another after a week.
 */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UpdateRetention {

  static final int AT_ONCE = 512;

  private static final Duration KEPT = Duration.ofDays(3);

  /** Read without locks, to be deleted by key: a range would hold what lies beside it, too. */
  static final String OLD =
      "select spot_id, update_id from telegram_updates where received_at < ?"
          + " order by received_at, spot_id, update_id limit "
          + AT_ONCE;

  private static final String DELETE =
      "delete from telegram_updates where (spot_id, update_id) in (?)";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void clean() {
    DatabaseOutage.endure(
        () -> {
          boolean more = true;
          while (more) {
            more = forgetSome() == AT_ONCE;
          }
        });
  }

  private int forgetSome() {
    try (var connection = dataSource.getConnection()) {
      return forgetSome(connection, clock.instant().minus(KEPT));
    } catch (final SQLException e) {
      throw new IllegalStateException("Old updates could not be forgotten", e);
    }
  }

  /** How many that were. */
  static int forgetSome(final Connection connection, final Instant before) throws SQLException {
    final var old = old(connection, before);
    if (!old.isEmpty()) {
      Jdbc.updateIn(connection, DELETE, List.of(), old);
    }
    return old.size();
  }

  /** Each spot's bot has numbers of its own. */
  private static List<Jdbc.Pair> old(final Connection connection, final Instant before)
      throws SQLException {
    try (var statement = connection.prepareStatement(OLD)) {
      Jdbc.set(statement, 1, Jdbc.stored(before));
      return Jdbc.read(statement, row -> new Jdbc.Pair(row.getLong(1), row.getLong(2)));
    }
  }
}
