package dev.goalpost.statistics;

import dev.goalpost.lead.LeadFacts;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.traffic.Slices;
import dev.goalpost.traffic.Traffic;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Finds the slice of what was stored before there were slices: that of the lead as it is known now.
 */
@Stateless
public class Unplaced {

  private static final int AT_ONCE = 1_000;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Slices slices;

  /** A row that is to be placed. */
  private record Found(long id, Traffic traffic, Instant clickedAt) {}

  /**
   * Places some rows of a table.
   *
   * @param table with account_id, id, lead_id, slice_id and clicked_at
   * @param after the id that the call before came to
   * @return the id that this call came to, or nothing once none are left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public OptionalLong placeSome(final String table, final long accountId, final long after) {
    try (var connection = dataSource.getConnection()) {
      final var found = find(connection, table, accountId, after);
      place(connection, table, accountId, found);
      return found.size() < AT_ONCE
          ? OptionalLong.empty()
          : OptionalLong.of(found.get(found.size() - 1).id());
    } catch (final SQLException e) {
      throw new IllegalStateException("Rows of " + table + " could not be placed", e);
    }
  }

  private static List<Found> find(
      final Connection connection, final String table, final long accountId, final long after)
      throws SQLException {
    final var sql =
        "select %s, l.spot_id, t.id from %s t join leads l on l.id = t.lead_id"
            + " where t.account_id = ? and t.id > ? and t.slice_id is null"
            + " order by t.account_id, t.id limit %d";
    try (var statement =
        connection.prepareStatement(sql.formatted(LeadFacts.COLUMNS, table, AT_ONCE))) {
      statement.setLong(1, accountId);
      statement.setLong(2, after);
      return Jdbc.read(statement, row -> found(row, accountId));
    }
  }

  private static Found found(final ResultSet row, final long accountId) throws SQLException {
    final var lead = LeadFacts.read(row);
    return new Found(
        row.getLong(LeadFacts.COLUMN_COUNT + 2),
        lead.traffic(accountId, row.getLong(LeadFacts.COLUMN_COUNT + 1)),
        lead.clickedAt());
  }

  private void place(
      final Connection connection,
      final String table,
      final long accountId,
      final List<Found> found)
      throws SQLException {
    final var ids = slices.idsOf(found.stream().map(Found::traffic).collect(Collectors.toSet()));
    Jdbc.batch(
        connection,
        "update " + table + " set slice_id = ?, clicked_at = ? where account_id = ? and id = ?",
        found,
        (statement, one) -> {
          statement.setLong(1, ids.get(one.traffic()));
          Jdbc.set(statement, 2, Jdbc.stored(one.clickedAt()));
          statement.setLong(3, accountId);
          statement.setLong(4, one.id());
        });
  }
}
