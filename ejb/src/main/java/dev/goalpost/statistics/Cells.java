package dev.goalpost.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What many entries add to the totals, cell by cell.
 *
 * <p>Hours and days are those on the clocks of the account's zone: the hour that clocks show twice
 * when daylight saving ends is one hour.
 */
final class Cells {

  private final ZoneId zone;
  private final Map<Long, StandardCounter> counters;
  private final Map<Cell<LocalDate>, TrafficSum> days = new HashMap<>();
  private final Map<Cell<LocalDateTime>, TrafficSum> hours = new HashMap<>();
  private final Map<GoalCell<LocalDate>, GoalSum> goalDays = new HashMap<>();
  private final Map<GoalCell<LocalDateTime>, GoalSum> goalHours = new HashMap<>();
  private final Map<WaitingCell, Long> waiting = new HashMap<>();

  /**
   * For entries of one account.
   *
   * @param counters which of its goals are counted in columns of their own
   */
  Cells(final ZoneId zone, final Map<Long, StandardCounter> counters) {
    this.zone = zone;
    this.counters = counters;
  }

  /** An hour or a day, as one of the bases tells the time. */
  record Slot<T>(Basis basis, T begin) {

    static <T extends Comparable<? super T>> Comparator<Slot<T>> order() {
      return Comparator.<Slot<T>, Basis>comparing(Slot::basis).thenComparing(Slot::begin);
    }
  }

  /** An hour or a day of a slice. */
  record Cell<T>(Slot<T> slot, long sliceId) {

    /** That of the slice that stands for this one's. */
    Cell<T> standing(final LongUnaryOperator slice) {
      return new Cell<>(slot, slice.applyAsLong(sliceId));
    }

    static <T extends Comparable<? super T>> Comparator<Cell<T>> order() {
      return Comparator.<Cell<T>, Slot<T>>comparing(Cell::slot, Slot.order())
          .thenComparingLong(Cell::sliceId);
    }
  }

  /** A custom goal in an hour or a day. */
  record GoalSlot<T>(Slot<T> slot, long goalId) {

    static <T extends Comparable<? super T>> Comparator<GoalSlot<T>> order() {
      return Comparator.<GoalSlot<T>, Slot<T>>comparing(GoalSlot::slot, Slot.order())
          .thenComparingLong(GoalSlot::goalId);
    }
  }

  /** A custom goal in an hour or a day of a slice. */
  record GoalCell<T>(Cell<T> cell, long goalId) {

    static <T extends Comparable<? super T>> Comparator<GoalCell<T>> order() {
      return Comparator.<GoalCell<T>, Cell<T>>comparing(GoalCell::cell, Cell.order())
          .thenComparingLong(GoalCell::goalId);
    }
  }

  /** The amounts of a goal in one currency that wait on a day of a slice. */
  record WaitingCell(GoalCell<LocalDate> cell, String currency) {

    static Comparator<WaitingCell> order() {
      return Comparator.<WaitingCell, GoalCell<LocalDate>>comparing(
              WaitingCell::cell, GoalCell.order())
          .thenComparing(WaitingCell::currency);
    }
  }

  void add(final Entry entry) {
    for (final var basis : Basis.values()) {
      final var local = basis.of(entry).atZone(zone).toLocalDateTime();
      final var day = new Cell<>(new Slot<>(basis, local.toLocalDate()), entry.sliceId());
      final var hour =
          new Cell<>(new Slot<>(basis, local.truncatedTo(ChronoUnit.HOURS)), entry.sliceId());
      final var counter = counters.get(entry.counter());
      if (counter == null) {
        addTo(goalDays, day, entry);
        addTo(goalHours, hour, entry);
      } else {
        addTo(days, day, counter, entry);
        addTo(hours, hour, counter, entry);
      }
      if (entry.waiting() != 0) {
        waiting.merge(
            new WaitingCell(new GoalCell<>(day, entry.counter()), entry.currency()),
            (long) entry.waiting(),
            Long::sum);
      }
    }
  }

  private static <T> void addTo(
      final Map<Cell<T>, TrafficSum> sums,
      final Cell<T> cell,
      final StandardCounter counter,
      final Entry entry) {
    sums.computeIfAbsent(cell, key -> new TrafficSum()).add(counter, entry.times(), entry.amount());
  }

  private static <T> void addTo(
      final Map<GoalCell<T>, GoalSum> sums, final Cell<T> cell, final Entry entry) {
    sums.merge(
        new GoalCell<>(cell, entry.counter()),
        new GoalSum(entry.times(), entry.amount()),
        GoalSum::plus);
  }

  /** What cells come to, whatever their slice. */
  static <T> Map<Slot<T>, TrafficSum> trafficOfAllSlices(final Map<Cell<T>, TrafficSum> sums) {
    final var ofAll = new HashMap<Slot<T>, TrafficSum>();
    sums.forEach(
        (cell, sum) -> ofAll.computeIfAbsent(cell.slot(), key -> new TrafficSum()).add(sum));
    return ofAll;
  }

  /** What cells come to by the slices that stand for others. */
  static <T> Map<Cell<T>, TrafficSum> trafficOf(
      final Map<Cell<T>, TrafficSum> sums, final LongUnaryOperator standing) {
    final var wider = new HashMap<Cell<T>, TrafficSum>();
    sums.forEach(
        (cell, sum) ->
            wider.computeIfAbsent(cell.standing(standing), key -> new TrafficSum()).add(sum));
    return wider;
  }

  /** What cells come to goal by goal, by the slices that stand for others. */
  static <T> Map<GoalCell<T>, GoalSum> goalsOf(
      final Map<GoalCell<T>, GoalSum> sums, final LongUnaryOperator standing) {
    final var wider = new HashMap<GoalCell<T>, GoalSum>();
    sums.forEach(
        (cell, sum) ->
            wider.merge(
                new GoalCell<>(cell.cell().standing(standing), cell.goalId()), sum, GoalSum::plus));
    return wider;
  }

  /** What cells come to goal by goal, whatever their slice. */
  static <T> Map<GoalSlot<T>, GoalSum> goalsOfAllSlices(final Map<GoalCell<T>, GoalSum> sums) {
    final var ofAll = new HashMap<GoalSlot<T>, GoalSum>();
    sums.forEach(
        (cell, sum) ->
            ofAll.merge(new GoalSlot<>(cell.cell().slot(), cell.goalId()), sum, GoalSum::plus));
    return ofAll;
  }

  /** What a custom goal adds to a cell. */
  record GoalSum(long times, BigDecimal amount) {

    GoalSum plus(final GoalSum other) {
      return new GoalSum(times + other.times, amount.add(other.amount));
    }
  }

  /** How many cells there are. */
  int size() {
    return days.size() + hours.size() + goalDays.size() + goalHours.size() + waiting.size();
  }

  /** The slices of all days. */
  Set<Long> sliceIds() {
    return Stream.concat(days.keySet().stream(), goalDays.keySet().stream().map(GoalCell::cell))
        .map(Cell::sliceId)
        .collect(Collectors.toSet());
  }

  Map<Cell<LocalDate>, TrafficSum> days() {
    return days;
  }

  Map<Cell<LocalDateTime>, TrafficSum> hours() {
    return hours;
  }

  Map<GoalCell<LocalDate>, GoalSum> goalDays() {
    return goalDays;
  }

  Map<GoalCell<LocalDateTime>, GoalSum> goalHours() {
    return goalHours;
  }

  Map<WaitingCell, Long> waiting() {
    return waiting;
  }
}
