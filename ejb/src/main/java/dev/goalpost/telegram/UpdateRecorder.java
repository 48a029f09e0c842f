package dev.goalpost.telegram;

import dev.goalpost.lead.LeadEventType;
import dev.goalpost.lead.TelegramVisits;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.spot.Spots;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Stores what an update tells, in one transaction; an update that Telegram sends again tells
 * nothing.
 */
@Stateless
public class UpdateRecorder {

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Spots spots;
  @Inject private TelegramVisits visits;
  @Inject private Clock clock;

  /** Updates of one spot may come at the same time: they are taken one after the other. */
  public void record(final long spotId, final Update update) {
    spots.lock(spotId);
    if (isNew(spotId, update.id())) {
      update.doing().ifPresent(doing -> record(spotId, doing));
    }
  }

  private boolean isNew(final long spotId, final long updateId) {
    try (var connection = dataSource.getConnection()) {
      if (isKnown(connection, spotId, updateId)) {
        return false;
      }
      Jdbc.batch(
          connection,
          "insert into telegram_updates (spot_id, update_id, received_at) values (?, ?, ?)",
          List.of(updateId),
          (statement, id) -> {
            statement.setLong(1, spotId);
            statement.setLong(2, id);
            Jdbc.set(statement, 3, Jdbc.stored(clock.instant()));
          });
      return true;
    } catch (final SQLException e) {
      throw new IllegalStateException("An update could not be stored", e);
    }
  }

  private static boolean isKnown(
      final Connection connection, final long spotId, final long updateId) throws SQLException {
    return !Jdbc.longs(
            connection,
            "select update_id from telegram_updates where spot_id = ? and update_id = ?",
            spotId,
            updateId)
        .isEmpty();
  }

  private void record(final long spotId, final Doing doing) {
    final var person = doing.person();
    if (doing instanceof Doing.Started started) {
      visits.start(spotId, person, started.clickId(), started.at());
    } else if (doing instanceof Doing.Unblocked) {
      visits.visitIfKnown(spotId, person, LeadEventType.BOT_START, doing.at());
    } else {
      visits.visit(spotId, person, typeOf(doing), doing.at());
    }
  }

  private static LeadEventType typeOf(final Doing doing) {
    if (doing instanceof Doing.Joined) {
      return LeadEventType.SUBSCRIBE;
    }
    return doing instanceof Doing.Left ? LeadEventType.UNSUBSCRIBE : LeadEventType.DIALOGUE;
  }
}
