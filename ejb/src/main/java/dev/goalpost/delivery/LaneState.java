package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a lane's destination is like at the moment.
 *
 * @param concurrency null for the default
 * @param ratePerSecond null for the default
 * @param rulesVersion of the destination's account
 */
record LaneState(
    Target target,
    String kind,
    boolean paused,
    Integer concurrency,
    BigDecimal ratePerSecond,
    long rulesVersion) {

  private static final String SELECT =
      "select d.id, d.account_id, d.name, d.identity, d.kind, d.state, d.concurrency,"
          + " d.rate_per_second, a.rules_version from destinations d"
          + " join accounts a on a.id = d.account_id where d.id = ?";

  static Optional<LaneState> read(final Connection connection, final long destinationId)
      throws SQLException {
    try (var statement = connection.prepareStatement(SELECT)) {
      statement.setLong(1, destinationId);
      return Jdbc.read(statement, LaneState::of).stream().findFirst();
    }
  }

  private static LaneState of(final ResultSet row) throws SQLException {
    return new LaneState(
        new Target(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
        row.getString(5),
        Destination.PAUSED.equals(row.getString(6)),
        row.getObject(7, Integer.class),
        row.getBigDecimal(8),
        row.getLong(9));
  }
}
