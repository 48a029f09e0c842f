package dev.goalpost.statistics;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.statistics.Cells.Cell;
import dev.goalpost.statistics.Cells.GoalCell;
import dev.goalpost.statistics.Cells.GoalSlot;
import dev.goalpost.statistics.Cells.GoalSum;
import dev.goalpost.statistics.Cells.Slot;
import dev.goalpost.statistics.Cells.WaitingCell;
import dev.goalpost.traffic.Outline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds cells to the totals of one edition of an account, in the order of the tables' keys. */
final class CellWriter {

  private static final List<String> TRAFFIC_COLUMNS =
      Stream.concat(
              Arrays.stream(StandardCounter.values()).map(StandardCounter::count),
              StandardCounter.withSum().map(StandardCounter::sum))
          .toList();

  private static final List<String> GOAL_COLUMNS = List.of("times", "amount");

  private final Connection connection;
  private final long accountId;
  private final int edition;
  private final Map<Long, Outline> outlines;

  /**
   * @param outlines of the slices that will be written
   */
  CellWriter(
      final Connection connection,
      final long accountId,
      final int edition,
      final Map<Long, Outline> outlines) {
    this.connection = connection;
    this.accountId = accountId;
    this.edition = edition;
    this.outlines = outlines;
  }

  void write(final Cells cells) throws SQLException {
    writeTraffic("daily_traffic", "local_day", cells.days());
    writeTraffic("hourly_traffic", "local_hour", cells.hours());
    writeGoals("daily_goals", "local_day", cells.goalDays());
    writeGoals("hourly_goals", "local_hour", cells.goalHours());
    for (final var grain : Grain.OUTLINES) {
      writeTraffic(grain, cells.days());
      writeGoals(grain, cells.goalDays());
    }
    writeWaiting(cells.waiting());
  }

  private void writeTraffic(final Grain grain, final Map<Cell<LocalDate>, TrafficSum> sums)
      throws SQLException {
    writeSlices(
        grain.of("daily_traffic"),
        "local_day",
        Cells.trafficOf(sums, sliceId -> grain.standing(outlines.get(sliceId))));
  }

  private void writeGoals(final Grain grain, final Map<GoalCell<LocalDate>, GoalSum> sums)
      throws SQLException {
    writeSlicesOfGoals(
        grain.of("daily_goals"),
        "local_day",
        Cells.goalsOf(sums, sliceId -> grain.standing(outlines.get(sliceId))));
  }

  private <T extends Temporal & Comparable<? super T>> void writeTraffic(
      final String table, final String slot, final Map<Cell<T>, TrafficSum> sums)
      throws SQLException {
    writeSlices(table, slot, sums);
    add(
        new Columns(Grain.ALL_SLICES.of(table), List.of(slot), TRAFFIC_COLUMNS),
        sorted(Cells.trafficOfAllSlices(sums), Slot.order()),
        (key, sum) -> Stream.concat(key(key), values(sum)));
  }

  private <T extends Temporal & Comparable<? super T>> void writeSlices(
      final String table, final String slot, final Map<Cell<T>, TrafficSum> sums)
      throws SQLException {
    add(
        new Columns(table, List.of(slot, "slice_id"), TRAFFIC_COLUMNS),
        sorted(sums, Cell.order()),
        (cell, sum) -> Stream.concat(key(cell), values(sum)));
  }

  private static Stream<?> values(final TrafficSum sum) {
    return Stream.concat(
        Arrays.stream(StandardCounter.values()).map(sum::count),
        StandardCounter.withSum().map(sum::sum));
  }

  private <T extends Temporal & Comparable<? super T>> void writeGoals(
      final String table, final String slot, final Map<GoalCell<T>, GoalSum> sums)
      throws SQLException {
    writeSlicesOfGoals(table, slot, sums);
    add(
        new Columns(Grain.ALL_SLICES.of(table), List.of(slot, "goal_id"), GOAL_COLUMNS),
        sorted(Cells.goalsOfAllSlices(sums), GoalSlot.order()),
        (key, sum) ->
            Stream.concat(key(key.slot()), Stream.of(key.goalId(), sum.times(), sum.amount())));
  }

  private <T extends Temporal & Comparable<? super T>> void writeSlicesOfGoals(
      final String table, final String slot, final Map<GoalCell<T>, GoalSum> sums)
      throws SQLException {
    add(
        new Columns(table, List.of(slot, "slice_id", "goal_id"), GOAL_COLUMNS),
        sorted(sums, GoalCell.order()),
        (cell, sum) ->
            Stream.concat(key(cell.cell()), Stream.of(cell.goalId(), sum.times(), sum.amount())));
  }

  private void writeWaiting(final Map<WaitingCell, Long> sums) throws SQLException {
    add(
        new Columns(
            "daily_waiting",
            List.of("local_day", "slice_id", "goal_id", "currency"),
            List.of("waiting")),
        sorted(sums, WaitingCell.order()).stream().filter(sum -> sum.getValue() != 0).toList(),
        (cell, sum) ->
            Stream.concat(
                key(cell.cell().cell()), Stream.of(cell.cell().goalId(), cell.currency(), sum)));
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

  private Stream<Object> key(final Cell<? extends Temporal> cell) {
    return Stream.concat(key(cell.slot()), Stream.of(cell.sliceId()));
  }

  private Stream<Object> key(final Slot<? extends Temporal> slot) {
    return Stream.of(accountId, edition, slot.basis().stored(), slot.begin());
  }

  private static <K, V> List<Entry<K, V>> sorted(final Map<K, V> sums, final Comparator<K> order) {
    return sums.entrySet().stream().sorted(Entry.comparingByKey(order)).toList();
  }

  /** The values of a row, in the order of its columns. */
  private interface Row<K, V> {
    Stream<?> of(K key, V sum);
  }

  private <K, V> void add(final Columns columns, final List<Entry<K, V>> sums, final Row<K, V> row)
      throws SQLException {
    Jdbc.insert(
        connection,
        columns.insert(),
        columns.onDuplicate(),
        sums,
        sum -> row.of(sum.getKey(), sum.getValue()).toArray());
  }

  /**
   * The columns of a table of totals.
   *
   * @param keys what makes a row one of its own, beside account, edition and basis
   * @param counted what is added up
   */
  private record Columns(String table, List<String> keys, List<String> counted) {

    String insert() {
      final var all = new ArrayList<>(List.of("account_id", "edition", "basis"));
      all.addAll(keys);
      all.addAll(counted);
      return "insert into " + table + " (" + String.join(", ", all) + ")";
    }

    String onDuplicate() {
      return "on duplicate key update "
          + counted.stream()
              .map(column -> "%1$s = %1$s + values(%1$s)".formatted(column))
              .collect(Collectors.joining(", "));
    }
  }
}
