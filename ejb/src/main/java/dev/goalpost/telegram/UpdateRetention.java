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
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Forgets which updates were taken: Telegram sends one again for a day at most, and may give its
 * number to another after a week.
 */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UpdateRetention {

  private static final Duration KEPT = Duration.ofDays(3);
  private static final int AT_ONCE = 1_000;

  private static final String DELETE =
      "delete from telegram_updates where received_at < ? limit " + AT_ONCE;

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
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(DELETE)) {
      statement.setObject(1, Jdbc.stored(clock.instant().minus(KEPT)));
      return statement.executeUpdate();
    } catch (final SQLException e) {
      throw new IllegalStateException("Old updates could not be forgotten", e);
    }
  }
}
