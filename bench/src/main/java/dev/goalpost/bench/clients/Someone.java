package dev.goalpost.bench.clients;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A client who is looked for. */
record Someone(String name, String username, String clickId, String playerId) {

  private static final String ANY =
      """
      select name, username, click_id, player_id from leads
      where player_id is not null and crc32(click_id) %% %d = 0 limit %d
      """;

  static List<Someone> any(final Connection database, final int leads, final int count)
      throws SQLException {
    final var found = new ArrayList<Someone>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(ANY.formatted(Math.max(1, leads / count / 4), count))) {
      while (rows.next()) {
        found.add(
            new Someone(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return found;
  }
}
