package dev.goalpost.statistics;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads and changes which totals of an account are in force. */
final class Editions {

  private static final String READ =
      "select edition, zone, rebuild_wanted, rebuilding_until from statistics_editions"
          + " where account_id = ?";

  private static final List<String> TABLES =
      List.of(
          "daily_traffic",
          "daily_traffic_of_all_slices",
          "daily_traffic_of_campaigns",
          "daily_traffic_of_countries",
          "hourly_traffic",
          "hourly_traffic_of_all_slices",
          "daily_goals",
          "daily_goals_of_all_slices",
          "daily_goals_of_campaigns",
          "daily_goals_of_countries",
          "hourly_goals",
          "hourly_goals_of_all_slices",
          "daily_waiting");

  private static final int AT_ONCE = 5_000;

  private static final String REMOVE =
      "delete from %s where account_id = ? and edition %s ? limit " + AT_ONCE;

  private Editions() {}

  static Optional<Edition> find(final Connection connection, final long accountId)
      throws SQLException {
    return read(connection, accountId, READ).stream().findFirst();
  }

  /** Nobody else changes it, or posts to it, until the transaction ends. */
  static Optional<Edition> lock(final Connection connection, final long accountId)
      throws SQLException {
    return read(connection, accountId, READ + " for update").stream().findFirst();
  }

  private static List<Edition> read(
      final Connection connection, final long accountId, final String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, accountId);
      return Jdbc.read(
          statement,
          row ->
              new Edition(
                  row.getInt(1),
                  ZoneId.of(row.getString(2)),
                  row.getBoolean(3),
                  Jdbc.instant(row, 4)));
    }
  }

  /** Begins the first edition, unless there is one. */
  static void begin(
      final Connection connection,
      final long accountId,
      final ZoneId zone,
      final boolean rebuildWanted)
      throws SQLException {
    execute(
        connection,
        "insert into statistics_editions (account_id, edition, zone, rebuild_wanted)"
            + " values (?, 1, ?, ?) on duplicate key update edition = edition",
        accountId,
        zone.getId(),
        rebuildWanted);
  }

  static void wantRebuild(final Connection connection, final long accountId) throws SQLException {
    execute(
        connection,
        "update statistics_editions set rebuild_wanted = true where account_id = ?",
        accountId);
  }

  /**
   * Takes on the making of the next edition, if one is wanted or was left unfinished.
   *
   * @return whether it is ours until then
   */
  static boolean claimRebuild(
      final Connection connection, final long accountId, final Instant now, final Instant until)
      throws SQLException {
    return execute(
            connection,
            "update statistics_editions set rebuild_wanted = false, rebuilding_until = ?"
                + " where account_id = ? and (rebuild_wanted or rebuilding_until is not null)"
                + " and (rebuilding_until is null or rebuilding_until < ?)",
            Jdbc.stored(until),
            accountId,
            Jdbc.stored(now))
        > 0;
  }

  /**
   * @param mine until when it was ours
   * @return whether it still is: somebody else may have taken it on since
   */
  static boolean extendRebuild(
      final Connection connection, final long accountId, final Instant mine, final Instant until)
      throws SQLException {
    return execute(
            connection,
            "update statistics_editions set rebuilding_until = ?"
                + " where account_id = ? and rebuilding_until = ?",
            Jdbc.stored(until),
            accountId,
            Jdbc.stored(mine))
        > 0;
  }

  /**
   * Puts an edition in force in place of the one before.
   *
   * @param mine until when it was ours to make
   * @return whether it still was
   */
  static boolean replace(
      final Connection connection,
      final long accountId,
      final Instant mine,
      final int edition,
      final ZoneId zone)
      throws SQLException {
    return execute(
            connection,
            "update statistics_editions set edition = ?, zone = ?, rebuilding_until = null"
                + " where account_id = ? and rebuilding_until = ?",
            edition,
            zone.getId(),
            accountId,
            Jdbc.stored(mine))
        > 0;
  }

  /**
   * Removes some rows of other editions than this one. Who reads totals does so as of one moment,
   * and still sees what was in force then.
   *
   * <p>The earlier and the later ones are each a range that ends beside this one: told to compare
   * with this one, H2 would walk over all its rows every time.
   *
   * @return whether there were any
   */
  static boolean removeSomeBut(final Connection connection, final long accountId, final int edition)
      throws SQLException {
    int removed = 0;
    for (final var table : TABLES) {
      removed += execute(connection, REMOVE.formatted(table, "<="), accountId, edition - 1);
      removed += execute(connection, REMOVE.formatted(table, ">="), accountId, edition + 1);
    }
    return removed > 0;
  }

  private static int execute(
      final Connection connection, final String sql, final Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < parameters.length; index++) {
        Jdbc.set(statement, index + 1, parameters[index]);
      }
      return statement.executeUpdate();
    }
  }
}
