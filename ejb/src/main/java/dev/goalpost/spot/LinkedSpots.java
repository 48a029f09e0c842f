package dev.goalpost.spot;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the spots of tracking links, in all accounts. */
public final class LinkedSpots {

  private static final String READ =
      "select id, account_id, code, target_url, archived_at from spots where code in (?)";

  private LinkedSpots() {}

  /**
   * The spots by code; unknown codes lack.
   *
   * @param codes not empty
   */
  public static Map<String, LinkedSpot> read(
      final Connection connection, final Collection<String> codes) throws SQLException {
    return Jdbc.queryIn(
            connection,
            READ,
            codes,
            row ->
                new LinkedSpot(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5) != null))
        .stream()
        .collect(Collectors.toMap(LinkedSpot::code, Function.identity(), (one, same) -> one));
  }
}
