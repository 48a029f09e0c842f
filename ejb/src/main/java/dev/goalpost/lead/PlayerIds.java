package dev.goalpost.lead;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the player ids that postbacks brought, for leads that the transaction holds: many rows in
 * one statement, since a database takes updates of a batch one by one.
 */
public final class PlayerIds {

  private PlayerIds() {}

  /**
   * @param playerIds by lead id
   */
  public static void write(
      final Connection connection, final Map<Long, String> playerIds, final Instant now)
      throws SQLException {
    if (playerIds.isEmpty()) {
      return;
    }
    final var rows = Jdbc.padded(new TreeMap<>(playerIds).entrySet());
    try (var statement = connection.prepareStatement(update(rows.size()))) {
      bind(statement, rows, now);
      statement.executeUpdate();
    }
  }

  private static String update(final int rows) {
    return "update leads set player_id = case id"
        + " when ? then ?".repeat(rows)
        + " end, updated_at = ? where id in ("
        + "?,".repeat(rows - 1)
        + "?)";
  }

  private static void bind(
      final PreparedStatement statement,
      final List<Map.Entry<Long, String>> rows,
      final Instant now)
      throws SQLException {
    int index = 1;
    for (final var row : rows) {
      statement.setLong(index++, row.getKey());
      statement.setString(index++, row.getValue());
    }
    Jdbc.set(statement, index++, Jdbc.stored(now));
    for (final var row : rows) {
      statement.setLong(index++, row.getKey());
    }
  }
}
