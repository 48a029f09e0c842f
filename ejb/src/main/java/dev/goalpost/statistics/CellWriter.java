package dev.goalpost.statistics;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.statistics.Cells.Cell;
import dev.goalpost.statistics.Cells.GoalCell;
import dev.goalpost.statistics.Cells.GoalSum;
import dev.goalpost.statistics.Cells.WaitingCell;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds cells to the totals of one edition of an account. */
final class CellWriter {

  private static final List<String> TRAFFIC_COLUMNS =
      Stream.concat(
              Arrays.stream(StandardCounter.values()).map(StandardCounter::count),
              StandardCounter.sumColumns().stream())
          .toList();

  private final Connection connection;
  private final long accountId;
  private final int edition;

  CellWriter(final Connection connection, final long accountId, final int edition) {
    this.connection = connection;
    this.accountId = accountId;
    this.edition = edition;
  }

  void write(final Cells cells) throws SQLException {
    writeTraffic("daily_traffic", "local_day", cells.days());
    writeTraffic("hourly_traffic", "local_hour", cells.hours());
    writeGoals("daily_goals", "local_day", cells.goalDays());
    writeGoals("hourly_goals", "local_hour", cells.goalHours());
    writeWaiting(cells.waiting());
  }

  private <T extends Temporal> void writeTraffic(
      final String table, final String slot, final Map<Cell<T>, TrafficSum> sums)
      throws SQLException {
    Jdbc.batch(
        connection,
        upsert(table, List.of(slot, "slice_id"), TRAFFIC_COLUMNS),
        sums.entrySet(),
        (statement, sum) -> {
          int column = bind(statement, sum.getKey());
          for (final long count : sum.getValue().counts().toArray()) {
            statement.setLong(column++, count);
          }
          for (final var amount : sum.getValue().sums().toArray(BigDecimal[]::new)) {
            statement.setBigDecimal(column++, amount);
          }
        });
  }

  private <T extends Temporal> void writeGoals(
      final String table, final String slot, final Map<GoalCell<T>, GoalSum> sums)
      throws SQLException {
    Jdbc.batch(
        connection,
        upsert(table, List.of(slot, "slice_id", "goal_id"), List.of("times", "amount")),
        sums.entrySet(),
        (statement, sum) -> {
          final int column = bind(statement, sum.getKey().cell());
          statement.setLong(column, sum.getKey().goalId());
          statement.setLong(column + 1, sum.getValue().times());
          statement.setBigDecimal(column + 2, sum.getValue().amount());
        });
  }

  private void writeWaiting(final Map<WaitingCell, Long> sums) throws SQLException {
    Jdbc.batch(
        connection,
        upsert("daily_waiting", List.of("local_day", "slice_id", "currency"), List.of("waiting")),
        sums.entrySet().stream().filter(sum -> sum.getValue() != 0).toList(),
        (statement, sum) -> {
          final int column = bind(statement, sum.getKey().cell());
          statement.setString(column, sum.getKey().currency());
          statement.setLong(column + 1, sum.getValue());
        });
    if (sums.values().stream().anyMatch(change -> change < 0)) {
      removeWhatNoLongerWaits();
    }
  }

  private void removeWhatNoLongerWaits() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "delete from daily_waiting where account_id = ? and edition = ? and waiting = 0")) {
      statement.setLong(1, accountId);
      statement.setInt(2, edition);
      statement.executeUpdate();
    }
  }

  /** The number of the next column. */
  private int bind(final PreparedStatement statement, final Cell<? extends Temporal> cell)
      throws SQLException {
    statement.setLong(1, accountId);
    statement.setInt(2, edition);
    statement.setInt(3, cell.basis().stored());
    statement.setObject(4, cell.slot());
    statement.setLong(5, cell.sliceId());
    return 6;
  }

  private static String upsert(
      final String table, final List<String> keys, final List<String> counted) {
    final var columns = new ArrayList<>(List.of("account_id", "edition", "basis"));
    columns.addAll(keys);
    columns.addAll(counted);
    return "insert into "
        + table
        + " ("
        + String.join(", ", columns)
        + ") values ("
        + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
        + ") on duplicate key update "
        + counted.stream()
            .map(column -> column + " = " + column + " + values(" + column + ")")
            .collect(Collectors.joining(", "));
  }
}
