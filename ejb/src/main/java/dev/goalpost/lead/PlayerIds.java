package dev.goalpost.lead;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Writes the player ids that postbacks brought, for leads that the transaction holds. */
public final class PlayerIds {

  private PlayerIds() {}

  /**
   * @param playerIds by lead id
   */
  public static void write(
      final Connection connection, final Map<Long, String> playerIds, final Instant now)
      throws SQLException {
    Jdbc.batch(
        connection,
        "update leads set player_id = ?, updated_at = ? where id = ?",
        new TreeMap<>(playerIds).entrySet(),
        (statement, entry) -> {
          statement.setString(1, entry.getValue());
          statement.setObject(2, Jdbc.stored(now));
          statement.setLong(3, entry.getKey());
        });
  }
}
