package dev.goalpost.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the rows of a report are grouped by, as SQL.
 *
 * <p>Where texts would make a database's temporary tables too large for its memory, facts of slices
 * go by the rank that each has among all, and several by the rank that they have together, so that
 * sums are grouped and sorted by numbers; see {@link Engine#groupedBy}. A slice that has them all
 * stands for their texts. Periods go by the slot, a day or an hour, that they begin with in the
 * totals.
 *
 * @param ofHours whether slots are hours even where nothing is grouped by them
 * @param shown whether groups are shown and not only told apart, which takes less
 */
record GroupKeys(List<Dimension> groupings, Engine engine, boolean ofHours, boolean shown) {

  private static final String SLOT = "slot";
  private static final String COMMON_RANK = "r";

  /**
   * Where the keys are found.
   *
   * @param ranks the alias of the rows that have the ranks
   * @param slot the expression of the slot
   * @param slice the expression of the slice
   */
  record Place(String ranks, String slot, String slice) {

    /** In rows of that alias that have keys under their names. */
    static Place of(final String alias) {
      return new Place(alias, alias + "." + SLOT, alias + ".slice_id");
    }
  }

  /** The same groups, told apart and no more. */
  GroupKeys toldApart() {
    return new GroupKeys(groupings, engine, ofHours, false);
  }

  /** Whether what tells groups apart puts them in the order of the groupings as well. */
  boolean areToldInOrder() {
    final var first = facts().isEmpty() ? 0 : groupings.indexOf(facts().get(0));
    return groupings.subList(first, first + facts().size()).equals(facts());
  }

  List<Dimension> facts() {
    return groupings.stream().filter(Dimension::isFact).toList();
  }

  private List<Dimension> periods() {
    return groupings.stream().filter(Dimension::isPeriod).toList();
  }

  /** Whether the rows of a group are of one goal each. */
  boolean areOfGoals() {
    return groupings.contains(Dimension.GOAL);
  }

  boolean havePeriods() {
    return !periods().isEmpty();
  }

  /** Whether slots are hours. */
  boolean areHourly() {
    return ofHours || groupings.contains(Dimension.HOUR);
  }

  /** Whether a group has but one slot. */
  private boolean haveOneSlot() {
    return groupings.contains(areHourly() ? Dimension.HOUR : Dimension.DAY);
  }

  /** Whether few rows of the totals fall into one group. */
  private boolean areFine() {
    return haveOneSlot() && facts().stream().anyMatch(Dimension::isFine);
  }

  /** Whether the groups of a page are found before what they come to. */
  boolean areFoundFirst() {
    return areFine() && !areOfGoals() && engine.findsGroupsFirst();
  }

  /**
   * Whether one rank stands for all facts together: rows that differ in many small numbers take the
   * database much longer to tell apart than rows that differ in one.
   */
  private boolean haveCommonRank() {
    return engine.ranksSlices() && facts().size() > 1;
  }

  /** By what the facts of groups differ. */
  private List<String> ranks() {
    return haveCommonRank() ? List.of(COMMON_RANK) : factRanks();
  }

  /** By what single facts are sorted. */
  private List<String> factRanks() {
    return IntStream.range(0, facts().size()).mapToObj(rank -> "r" + rank).toList();
  }

  /** The ranks that groups have. */
  private Stream<String> allRanks() {
    return shown && haveCommonRank()
        ? Stream.concat(factRanks().stream(), ranks().stream())
        : ranks().stream();
  }

  /** What the facts of slices {@code s} are grouped and sorted by. */
  Stream<String> ranking() {
    final var columns = facts().stream().map(Dimension::column).toList();
    return allRanks()
        .map(
            rank ->
                engine.groupedBy(
                        rank.equals(COMMON_RANK)
                            ? String.join(", ", columns)
                            : columns.get(factRanks().indexOf(rank)))
                    + " as "
                    + rank);
  }

  /** The names of the keys, in the order of {@link #selected}. */
  Stream<String> names() {
    return Stream.of(
            allRanks(),
            hasSlice() ? Stream.of("slice_id") : Stream.<String>of(),
            periods().isEmpty() ? Stream.<String>of() : Stream.of(SLOT))
        .flatMap(names -> names);
  }

  private boolean hasSlice() {
    return shown && !facts().isEmpty();
  }

  /** The keys of the groups that rows fall into. */
  Stream<String> selected(final Place place) {
    final var slot = haveOneSlot() ? place.slot() : "min(" + place.slot() + ")";
    return Stream.of(
            allRanks().map(rank -> selectedRank(rank, place.ranks() + "." + rank)),
            hasSlice() ? Stream.of("min(" + place.slice() + ") as slice_id") : Stream.<String>of(),
            periods().isEmpty() ? Stream.<String>of() : Stream.of(slot + " as " + SLOT))
        .flatMap(keys -> keys);
  }

  /** A group with one common rank has one of each fact. */
  private String selectedRank(final String rank, final String found) {
    return ranks().contains(rank) ? found : "min(" + found + ") as " + rank;
  }

  /**
   * Groups rows by these keys.
   *
   * @param more what else they are grouped by
   */
  String groupBy(final Place place, final String... more) {
    final var periods =
        haveOneSlot()
            ? Stream.of(place.slot())
            : periods().stream().map(period -> period.period(engine, place.slot()));
    final var keys =
        Stream.of(
                ranks().stream().map(rank -> place.ranks() + "." + rank), periods, Stream.of(more))
            .flatMap(parts -> parts)
            .collect(Collectors.joining(", "));
    return keys.isEmpty() ? "" : " group by " + keys;
  }

  /** What makes a group of {@code t} one of its own, and its place among the others. */
  String key(final Dimension grouping) {
    if (grouping == Dimension.GOAL) {
      return "t." + GoalRows.KEY;
    }
    return grouping.isPeriod() ? grouping.period(engine, "t." + SLOT) : "t." + rank(grouping);
  }

  private String rank(final Dimension fact) {
    return haveCommonRank() && !shown ? COMMON_RANK : factRanks().get(facts().indexOf(fact));
  }

  /** What a group of {@code t} is shown as, its slice being {@code s}. */
  Stream<String> labels() {
    return groupings.stream().map(one -> one.isFact() ? one.column() : key(one));
  }

  /** Whether the rows of two aliases, which have ranks, have the same facts. */
  String haveSameFacts(final String one, final String other) {
    return ranks().stream()
        .map(rank -> "%1$s.%3$s = %2$s.%3$s".formatted(one, other, rank))
        .collect(Collectors.joining(" and "));
  }
}
