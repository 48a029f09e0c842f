package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A destination at which something may wait that goes elsewhere by the rules of its account.
 *
 * @param sortedBy the version of the rules that all that waits there was sorted by, or at odds with
 *     every version
 * @param rulesVersion what it is to be sorted by
 * @param since when those rules were first seen
 */
record Unsorted(
    long destinationId, long accountId, long sortedBy, long rulesVersion, Instant since) {

  private static final String SELECT =
      "select d.id, d.account_id, d.sorted_rules_version, a.rules_version from destinations d"
          + " join accounts a on a.id = d.account_id"
          + " where d.sorted_rules_version < a.rules_version order by d.id";

  private static final String SORTED =
      "update destinations set sorted_rules_version = ? where id = ? and sorted_rules_version = ?";

  /** A value that was never there before: a sorting under way will not count as one of all. */
  private static final String UNSORTED =
      "update destinations set sorted_rules_version = least(sorted_rules_version, 0) - 1"
          + " where id in (?)";

  /** All of them, whose rules are seen {@code now}. */
  static List<Unsorted> read(final Connection connection, final Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(SELECT)) {
      return Jdbc.read(statement, row -> of(row, now));
    }
  }

  private static Unsorted of(final ResultSet row, final Instant now) throws SQLException {
    return new Unsorted(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), now);
  }

  /**
   * Deliveries were made to wait there without asking where they lead now.
   *
   * @param destinationIds not empty
   */
  static void note(final Connection connection, final Collection<Long> destinationIds)
      throws SQLException {
    Jdbc.updateIn(connection, UNSORTED, List.of(), destinationIds);
  }

  /** All that waits there is sorted, unless something was added meanwhile that is not. */
  static void sorted(final Connection connection, final Collection<Unsorted> sorted)
      throws SQLException {
    Jdbc.batch(
        connection,
        SORTED,
        sorted,
        (statement, one) -> {
          statement.setLong(1, one.rulesVersion());
          statement.setLong(2, one.destinationId());
          statement.setLong(3, one.sortedBy());
        });
  }
}
