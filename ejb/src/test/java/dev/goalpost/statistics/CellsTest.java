package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.goal.GoalRule;
import dev.goalpost.goal.RepeatsMode;
import dev.goalpost.lead.LeadEventType;
import dev.goalpost.statistics.Cells.Cell;
import dev.goalpost.statistics.Cells.GoalCell;
import dev.goalpost.statistics.Cells.GoalSlot;
import dev.goalpost.statistics.Cells.GoalSum;
import dev.goalpost.statistics.Cells.Slot;
import dev.goalpost.statistics.Cells.WaitingCell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

  private static final long SLICE = 70;
  private static final long DEPOSIT = 1001;
  private static final long PAYOUT = 1002;
  private static final Instant EVENT = Instant.parse("2026-11-23T22:30:00Z");
  private static final Instant CLICK = Instant.parse("2026-11-20T10:15:00Z");

  @ParameterizedTest
  @CsvSource({
    "UTC,                 2026-11-23T23:59:59.999999Z, 2026-11-23T23:00",
    "UTC,                 2026-02-28T23:59:59Z,        2026-02-28T23:00",
    "Asia/Kathmandu,      2026-11-23T18:14:59Z,        2026-11-23T23:00",
    "Asia/Kathmandu,      2026-11-23T18:15:00Z,        2026-11-24T00:00",
    "Asia/Kathmandu,      2026-11-30T18:15:00Z,        2026-12-01T00:00",
    "Australia/Lord_Howe, 2026-11-23T12:59:59Z,        2026-11-23T23:00",
    "Australia/Lord_Howe, 2026-11-23T13:00:00Z,        2026-11-24T00:00",
    "Australia/Lord_Howe, 2026-07-01T13:29:59Z,        2026-07-01T23:00",
    "Australia/Lord_Howe, 2026-07-01T13:30:00Z,        2026-07-02T00:00",
    "Australia/Lord_Howe, 2026-04-04T14:30:00Z,        2026-04-05T01:00",
    "Australia/Lord_Howe, 2026-04-04T15:15:00Z,        2026-04-05T01:00",
    "Europe/Berlin,       2026-03-29T00:59:59Z,        2026-03-29T01:00",
    "Europe/Berlin,       2026-03-29T01:00:00Z,        2026-03-29T03:00",
    "Europe/Berlin,       2026-10-25T00:30:00Z,        2026-10-25T02:00",
    "Europe/Berlin,       2026-10-25T01:30:00Z,        2026-10-25T02:00",
    "Europe/Berlin,       2026-10-25T22:59:59Z,        2026-10-25T23:00",
    "America/Sao_Paulo,   2026-12-01T02:59:59Z,        2026-11-30T23:00",
    "Pacific/Kiritimati,  2026-12-31T10:00:00Z,        2027-01-01T00:00"
  })
  void anEventFallsIntoTheHourAndDayOnTheAccountsClock(
      String zone, Instant at, LocalDateTime hour) {
    Cells cells = cells(zone);

    cells.add(entry(DEPOSIT, 1, "50", at, at));

    assertThat(cells.hours().keySet()).extracting(cell -> cell.slot().begin()).containsOnly(hour);
    assertThat(cells.days().keySet())
        .extracting(cell -> cell.slot().begin())
        .containsOnly(hour.toLocalDate());
  }

  @Test
  void anEventIsCountedAtItsOwnTimeAndAtTheClicks() {
    Cells cells = cells("UTC");

    cells.add(entry(DEPOSIT, 1, "50", EVENT, CLICK));

    assertThat(cells.days().keySet())
        .containsExactlyInAnyOrder(
            day(Basis.EVENT, "2026-11-23", SLICE), day(Basis.CLICK, "2026-11-20", SLICE));
  }

  @Test
  void whatFallsIntoOneCellIsAddedUpToTheLastDecimal() {
    Cells cells = cells("UTC");

    cells.add(entry(DEPOSIT, 1, "0.1", EVENT, EVENT));
    cells.add(entry(DEPOSIT, 1, "0.2", EVENT, EVENT));
    cells.add(entry(DEPOSIT, 1, "-100.0001", EVENT, EVENT));
    cells.add(entry(DEPOSIT, -1, "-0.1", EVENT, EVENT));

    TrafficSum sum = cells.days().values().iterator().next();
    assertThat(sum.count(StandardCounter.FIRST_SALES)).isEqualTo(2);
    assertThat(sum.sum(StandardCounter.FIRST_SALES)).isEqualTo("-99.8001");
    assertThat(sum.count(StandardCounter.REPEAT_SALES)).isZero();
  }

  @Test
  void customGoalsAreCountedApart() {
    Cells cells = cells("UTC");

    cells.add(entry(PAYOUT, 1, "7.5", EVENT, EVENT));
    cells.add(entry(PAYOUT, 1, "0", EVENT, EVENT));

    assertThat(cells.days()).isEmpty();
    assertThat(cells.goalDays())
        .containsEntry(
            new GoalCell<>(day(Basis.EVENT, "2026-11-23", SLICE), PAYOUT),
            new GoalSum(2, new BigDecimal("7.5")));
  }

  @Test
  void allSlicesComeToWhatEachOfThemDoes() {
    TrafficSum one = new TrafficSum();
    one.add(StandardCounter.FIRST_SALES, 2, new BigDecimal("7.5"));
    TrafficSum other = new TrafficSum();
    other.add(StandardCounter.FIRST_SALES, -1, new BigDecimal("-0.1"));
    other.add(StandardCounter.REBILLS, 3, BigDecimal.TEN);
    TrafficSum late = new TrafficSum();
    late.add(StandardCounter.CLICKS, 1, BigDecimal.ZERO);

    Map<Slot<LocalDate>, TrafficSum> all =
        Cells.trafficOfAllSlices(
            Map.of(
                day(Basis.EVENT, "2026-11-23", SLICE), one,
                day(Basis.EVENT, "2026-11-23", SLICE + 1), other,
                day(Basis.EVENT, "2026-11-24", SLICE), late,
                day(Basis.CLICK, "2026-11-23", SLICE), late));

    assertThat(all).hasSize(3);
    TrafficSum sum = all.get(day(Basis.EVENT, "2026-11-23", SLICE).slot());
    assertThat(sum.count(StandardCounter.FIRST_SALES)).isEqualTo(1);
    assertThat(sum.sum(StandardCounter.FIRST_SALES)).isEqualTo("7.4");
    assertThat(sum.count(StandardCounter.REBILLS)).isEqualTo(3);
    assertThat(sum.sum(StandardCounter.REBILLS)).isEqualTo("10");
    assertThat(sum.count(StandardCounter.CLICKS)).isZero();
  }

  @Test
  void allSlicesComeToWhatEachOfThemDoesGoalByGoal() {
    Cell<LocalDate> day = day(Basis.EVENT, "2026-11-23", SLICE);
    Cell<LocalDate> elsewhere = day(Basis.EVENT, "2026-11-23", SLICE + 1);

    assertThat(
            Cells.goalsOfAllSlices(
                Map.of(
                    new GoalCell<>(day, PAYOUT), new GoalSum(2, new BigDecimal("7.5")),
                    new GoalCell<>(elsewhere, PAYOUT), new GoalSum(1, BigDecimal.ONE),
                    new GoalCell<>(day, DEPOSIT), new GoalSum(5, BigDecimal.TEN))))
        .isEqualTo(
            Map.of(
                new GoalSlot<>(day.slot(), PAYOUT), new GoalSum(3, new BigDecimal("8.5")),
                new GoalSlot<>(day.slot(), DEPOSIT), new GoalSum(5, BigDecimal.TEN)));
  }

  @Test
  void whatLeadsDoIsCountedEachOfItsKind() {
    Cells cells = cells("UTC");

    for (LeadEventType type : LeadEventType.values()) {
      cells.add(entry(Entry.counterOf(type), 1, "0", EVENT, EVENT));
    }

    TrafficSum sum = cells.hours().values().iterator().next();
    assertThat(StandardCounter.values())
        .filteredOn(counter -> sum.count(counter) == 1)
        .extracting(StandardCounter::count)
        .containsExactly("clicks", "subscribers", "unsubscribes", "bot_activations", "dialogues");
  }

  @Test
  void amountsThatWaitAreCountedByCurrency() {
    Cells cells = cells("UTC");

    cells.add(waiting(1, "EUR"));
    cells.add(waiting(1, "EUR"));
    cells.add(waiting(1, "BRL"));
    cells.add(waiting(-1, "EUR"));
    cells.add(waiting(PAYOUT, 1, "EUR"));

    Cell<LocalDate> day = day(Basis.EVENT, "2026-11-23", SLICE);
    GoalCell<LocalDate> ofGoal = new GoalCell<>(day, DEPOSIT);
    assertThat(cells.waiting())
        .containsEntry(new WaitingCell(ofGoal, "EUR"), 1L)
        .containsEntry(new WaitingCell(ofGoal, "BRL"), 1L)
        .containsEntry(new WaitingCell(new GoalCell<>(day, PAYOUT), "EUR"), 1L);
  }

  @Test
  void anEntryIsKeptAsALine() {
    Entry entry =
        new Entry(0, SLICE, PAYOUT, -1, new BigDecimal("-1234567.0001"), -1, "EUR", EVENT, CLICK);

    assertThat(Entry.parse(0, entry.line())).isEqualTo(entry);
    assertThat(Entry.parse(0, entry(DEPOSIT, 1, "1E+3", EVENT, CLICK).line()).amount())
        .isEqualByComparingTo("1000");
  }

  private static Cell<LocalDate> day(Basis basis, String day, long sliceId) {
    return new Cell<>(new Slot<>(basis, LocalDate.parse(day)), sliceId);
  }

  private static Cells cells(String zone) {
    List<GoalRule> goals =
        List.of(
            new GoalRule(DEPOSIT, "dep", false, RepeatsMode.EVERY, null),
            new GoalRule(PAYOUT, "payout", false, RepeatsMode.EVERY, null));
    Map<Long, StandardCounter> counters = StandardCounter.byCounter(goals);
    return new Cells(ZoneId.of(zone), counters);
  }

  private static Entry entry(
      long counter, int times, String amount, Instant occurredAt, Instant clickedAt) {
    return new Entry(
        0, SLICE, counter, times, new BigDecimal(amount), 0, null, occurredAt, clickedAt);
  }

  private static Entry waiting(int more, String currency) {
    return waiting(DEPOSIT, more, currency);
  }

  private static Entry waiting(long goal, int more, String currency) {
    return new Entry(0, SLICE, goal, 0, BigDecimal.ZERO, more, currency, EVENT, EVENT);
  }
}
