package dev.goalpost.statistics;

import dev.goalpost.statistics.GroupKeys.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of a report. Their text comes from enums alone; all that a caller wrote is a
 * value. They read totals, slices and spots: what they cost does not grow with conversions.
 */
final class ReportSql {

  private static final String SLICE = "d.slice_id";

  private final ReportQuery query;
  private final GroupKeys keys;
  private final PeriodRows rows;
  private final ReportSort sort;
  private final ReportColumns columns;
  private final List<Summand> summands;
  private final Totals totals;

  /**
   * Whose totals are read, and where.
   *
   * @param edition the one in force
   */
  record Totals(long accountId, int edition, Engine engine) {}

  /**
   * @param summands what is added up
   * @param sort null for none
   */
  ReportSql(
      final ReportQuery query,
      final ReportColumns columns,
      final List<Summand> summands,
      final ReportSort sort,
      final Totals totals) {
    this(query, keys(query, query.groupings(), totals), columns, summands, sort, totals);
  }

  private ReportSql(
      final ReportQuery query,
      final GroupKeys keys,
      final ReportColumns columns,
      final List<Summand> summands,
      final ReportSort sort,
      final Totals totals) {
    this.query = query;
    this.keys = keys;
    this.rows = new PeriodRows(query, totals, keys);
    this.columns = columns;
    this.summands = summands;
    this.sort = sort;
    this.totals = totals;
  }

  private static GroupKeys keys(
      final ReportQuery query, final List<Dimension> groupings, final Totals totals) {
    return new GroupKeys(groupings, totals.engine(), query.isOfHours(), true);
  }

  private ReportSql of(final GroupKeys keys, final ReportSort sort) {
    return new ReportSql(query, keys, columns, summands, sort, totals);
  }

  /**
   * The groups that were asked for, a row each: how they are shown, then their sums, then, if
   * {@link #pageHasTotal()}, those of all groups.
   */
  Sql page() {
    if (isFoundFirst()) {
      return labelled(added(summands, onPage()), sums()).then(order());
    }
    return pageHasTotal()
        ? labelled(withTotal(), Stream.concat(sums(), totals())).then(order())
        : all().then(limit());
  }

  /** Of a file, all groups are added up anyway. */
  private boolean isFoundFirst() {
    return keys.areFoundFirst() && query.limit() <= ReportQuery.LONGEST_PAGE;
  }

  /**
   * Whether a row of a page says what all groups come to: it saves going through the totals again.
   */
  boolean pageHasTotal() {
    return !keys.areFoundFirst() && !keys.areOfGoals();
  }

  private Stream<String> sums() {
    return summands.stream().map(summand -> "t." + summand.name());
  }

  private Stream<String> totals() {
    return summands.stream().map(summand -> "t.all_" + summand.name());
  }

  /**
   * The groups of the page, not labelled yet: no text has to be kept for those of other pages. The
   * window has a name since MySQL has room for 127 of them, and goals may be many.
   */
  private Sql withTotal() {
    final var overAll =
        summands.stream()
            .map(summand -> "sum(t.%1$s) over all_groups as all_%1$s".formatted(summand.name()));
    return Sql.of("select " + listed(Stream.concat(Stream.of("t.*"), overAll)) + " from (")
        .then(added(summands, null))
        .then(") t window all_groups as ()")
        .then(order())
        .then(limit());
  }

  /** All groups. */
  Sql all() {
    final var groups = added(summands, null);
    return labelled(keys.areOfGoals() ? goals().of(keys.names(), groups) : groups, sums())
        .then(order());
  }

  private GoalRows goals() {
    return columns.goalRows(summands, query.goals());
  }

  /** One row: what all groups come to. */
  Sql total() {
    return of(keys(query, List.of(), totals), null).added(summands, null);
  }

  /** A row per currency: how many amounts wait for a rate. */
  Sql waiting() {
    return Sql.of("select d.currency, sum(d.waiting) from daily_waiting d")
        .then(rows.withFilter())
        .then(rows.during(PeriodRows.DAY))
        .then(rows.areFiltered() ? " and " + PeriodRows.HAVE_SLICES : "")
        .then(waitsForGoal())
        .then(" group by d.currency order by d.currency");
  }

  private Sql waitsForGoal() {
    return query.goals().isEmpty()
        ? Sql.of("")
        : Sql.of(
                " and d.goal_id in (select g.id from goals g where g.account_id = ? and (",
                totals.accountId())
            .then(
                Sql.join(
                    " or ", query.goals().stream().map(t -> Sql.of("g.token = ?", t)).toList()))
            .then("))");
  }

  /**
   * The groups of the page, found by what tells them apart and what they are sorted by alone: where
   * few rows fall into one group, it pays to add up the rest for few of them.
   */
  private Sql onPage() {
    final var groups = keys.areToldInOrder() && !isByFact() ? of(keys.toldApart(), sort) : this;
    return Sql.of("(select " + listed(groups.keys.names()) + " from (")
        .then(groups.added(sortedBy(), null))
        .then(") t")
        .then(groups.order())
        .then(limit())
        .then(")");
  }

  private List<Summand> sortedBy() {
    return sort == null || keys.groupings().stream().anyMatch(sort::isBy)
        ? List.of()
        : columns.summands(Stream.of(sort.key()));
  }

  private boolean isByFact() {
    return sort != null && keys.facts().size() > 1 && keys.facts().stream().anyMatch(sort::isBy);
  }

  private Sql limit() {
    return Sql.of(" limit ? offset ?", query.limit(), query.offset());
  }

  private Sql order() {
    final var order = new ArrayList<String>();
    if (sort != null) {
      order.add(sort.directed(sorted()));
    }
    keys.groupings().stream().map(keys::key).distinct().forEach(order::add);
    return Sql.of(order.isEmpty() ? "" : " order by " + String.join(", ", order));
  }

  private String sorted() {
    return Dimension.of(sort.key()).map(keys::key).orElseGet(() -> columns.sql(sort.key()));
  }

  /** The groups under the names that they are shown by, and these sums. */
  private Sql labelled(final Sql added, final Stream<String> sums) {
    final var shown = Stream.concat(keys.labels(), sums);
    final var groups = Sql.of("select " + listed(shown) + " from (").then(added).then(") t");
    return keys.facts().isEmpty()
        ? groups
        : groups
            .then(
                " left join slices s on s.id = t.slice_id and s.account_id = ?", totals.accountId())
            .then(keys.facts().contains(Dimension.SPOT) ? SliceFilter.SPOTS : "");
  }

  /**
   * A row per group that has anything of what the report is about: its keys and these sums.
   *
   * @param wanted the groups that are needed; null for all
   */
  private Sql added(final List<Summand> sums, final Sql wanted) {
    final var standard = standard(sums, wanted);
    if (goalIds().isEmpty()) {
      return standard;
    }
    final var place = Place.of("u");
    final var both = sums.stream().map(sum -> new Addition(sum.name(), sum.name()).sum());
    return Sql.of("select " + listed(Stream.concat(keys.selected(place), both)) + " from (")
        .then(standard)
        .then(" union all ")
        .then(custom(sums, wanted))
        .then(") u" + keys.groupBy(place));
  }

  private Sql standard(final List<Summand> sums, final Sql wanted) {
    final var added =
        sums.stream().map(sum -> new Addition(sum.name(), sum.ofTraffic(totals.engine()))).toList();
    return grouped(table("traffic"), added, wanted, Sql.of(""));
  }

  /** What a custom goal comes to is added up before it is given the place of its own in a row. */
  private Sql custom(final List<Summand> sums, final Sql wanted) {
    final var placed = sums.stream().map(sum -> sum.ofGoals() + " as " + sum.name());
    final var added = List.of(new Addition("times", "times"), new Addition("amount", "amount"));
    final var ofGoals = Sql.of(" and d.goal_id in (" + goalIds() + ")");
    return Sql.of("select " + listed(Stream.concat(keys.names(), placed)) + " from (")
        .then(grouped(table("goals"), added, wanted, ofGoals, "d.goal_id"))
        .then(") g");
  }

  /**
   * What rows of totals come to, group by group.
   *
   * @param condition which rows, beside those of the period
   * @param more what else they are grouped by
   */
  private Sql grouped(
      final String table,
      final List<Addition> added,
      final Sql wanted,
      final Sql condition,
      final String... more) {
    final var period = rows.during(slot()).then(condition);
    return rows.areSliced() && !keys.havePeriods()
        ? sliceBySlice(table, added, period, more)
        : select(keys.selected(cell()), added, more)
            .then(wanted == null ? allOf(table) : onlyOf(wanted, table))
            .then(period)
            .then(rows.areSliced() ? " and " + PeriodRows.HAVE_SLICES : "")
            .then(keys.groupBy(cell(), more));
  }

  /**
   * Without periods, slices are fewer than rows: each is looked up once where its rows are added up
   * before.
   */
  private Sql sliceBySlice(
      final String table, final List<Addition> added, final Sql period, final String... more) {
    final var slices =
        select(Stream.of(SLICE), added, more)
            .then(table + " d")
            .then(period)
            .then(" group by " + listed(Stream.concat(Stream.of(SLICE), Stream.of(more))));
    return select(keys.selected(cell()), added.stream().map(Addition::ofSums).toList(), more)
        .then("(")
        .then(slices)
        .then(") d")
        .then(rows.withSlices())
        .then(" where " + PeriodRows.HAVE_SLICES)
        .then(keys.groupBy(cell(), more));
  }

  private static Sql select(
      final Stream<String> keys, final List<Addition> added, final String... more) {
    final var selected = Stream.of(keys, Stream.of(more), added.stream().map(Addition::sum));
    return Sql.of("select " + listed(selected.flatMap(parts -> parts)) + " from ");
  }

  private Sql allOf(final String table) {
    return Sql.of(table + " d").then(rows.withSlices());
  }

  /**
   * A row of totals is looked up by its day and slice: left to choose, MariaDB goes through the
   * rows of the whole day for each group.
   */
  private Sql onlyOf(final Sql wanted, final String table) {
    return wanted
        .then(" k straight_join ")
        .then(rows.slices())
        .then(" m on " + keys.haveSameFacts("k", "m"))
        .then(" straight_join " + table + " d on d.slice_id = m.id")
        .then(" and d." + slot() + " = " + Place.of("k").slot());
  }

  private String goalIds() {
    return summands.stream()
        .filter(Summand::isCustom)
        .map(sum -> sum.goalId().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String table(final String name) {
    return rows.grain().of((keys.areHourly() ? "hourly_" : "daily_") + name);
  }

  private String slot() {
    return keys.areHourly() ? PeriodRows.HOUR : PeriodRows.DAY;
  }

  private Place cell() {
    return new Place("m", "d." + slot(), "m.id");
  }

  /** Something has to be selected of all rows, even if nothing is wanted. */
  private static String listed(final Stream<String> parts) {
    final var list = parts.collect(Collectors.joining(", "));
    return list.isEmpty() ? "count(*)" : list;
  }
}
