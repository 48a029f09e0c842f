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

  private static final String DAY = "local_day";
  private static final String HOUR = "local_hour";

  private final ReportQuery query;
  private final GroupKeys keys;
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
    this(query, query.groupings(), columns, summands, sort, totals);
  }

  private ReportSql(
      final ReportQuery query,
      final List<Dimension> groupings,
      final ReportColumns columns,
      final List<Summand> summands,
      final ReportSort sort,
      final Totals totals) {
    this.query = query;
    this.keys = new GroupKeys(groupings, totals.engine(), query.isOfHours());
    this.columns = columns;
    this.summands = summands;
    this.sort = sort;
    this.totals = totals;
  }

  /** The groups that were asked for, a row each: how they are shown, then their sums. */
  Sql page() {
    return keys.areFoundFirst()
        ? labelled(added(summands, onPage())).then(order())
        : all().then(limit());
  }

  /** All groups. */
  Sql all() {
    final var groups = added(summands, null);
    return labelled(keys.areOfGoals() ? goals().of(keys.names(), groups) : groups).then(order());
  }

  private GoalRows goals() {
    return columns.goalRows(summands, query.goals());
  }

  /** One row: what all groups come to. */
  Sql total() {
    return new ReportSql(query, List.of(), columns, summands, null, totals).added(summands, null);
  }

  /** A row per currency: how many amounts wait for a rate. */
  Sql waiting() {
    return Sql.of("select d.currency, sum(d.waiting)")
        .then(cells("daily_waiting", DAY, List.of(), null))
        .then(" group by d.currency order by d.currency");
  }

  /**
   * The groups of the page, found by what they are sorted by alone: where hardly any two rows fall
   * into one group, it pays to add up the rest for few of them.
   */
  private Sql onPage() {
    final var needed =
        sort == null || isByGroup() ? List.<Summand>of() : columns.summands(Stream.of(sort.key()));
    return Sql.of("(select " + listed(keys.names()) + " from (")
        .then(added(needed, null))
        .then(") t")
        .then(order())
        .then(limit())
        .then(")");
  }

  private boolean isByGroup() {
    return keys.groupings().stream().anyMatch(sort::isBy);
  }

  private Sql limit() {
    return Sql.of(" limit ? offset ?", query.limit(), query.offset());
  }

  private Sql order() {
    final var order = new ArrayList<String>();
    if (sort != null) {
      order.add(sort.directed(sorted()));
    }
    keys.groupings().stream().map(keys::key).forEach(order::add);
    return Sql.of(order.isEmpty() ? "" : " order by " + String.join(", ", order));
  }

  private String sorted() {
    return Dimension.of(sort.key()).map(keys::key).orElseGet(() -> columns.sql(sort.key()));
  }

  /** The groups under the names that they are shown by. */
  private Sql labelled(final Sql added) {
    final var shown =
        Stream.concat(keys.labels(), summands.stream().map(summand -> "t." + summand.name()));
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
    final var both = sums.stream().map(sum -> added(sum, sum.name()));
    return Sql.of("select " + listed(Stream.concat(keys.selected(place), both)) + " from (")
        .then(standard)
        .then(" union all ")
        .then(custom(sums, wanted))
        .then(") u" + keys.groupBy(place));
  }

  private static String added(final Summand sum, final String value) {
    return "coalesce(sum(%s), 0) as %s".formatted(value, sum.name());
  }

  private Sql standard(final List<Summand> sums, final Sql wanted) {
    final var added = sums.stream().map(sum -> added(sum, sum.ofTraffic()));
    return Sql.of("select " + listed(Stream.concat(keys.selected(cell()), added)))
        .then(cells(tables() + "traffic", slot(), keys.facts(), wanted))
        .then(keys.groupBy(cell()));
  }

  /** What a custom goal comes to is added up before it is given the place of its own in a row. */
  private Sql custom(final List<Summand> sums, final Sql wanted) {
    final var placed = sums.stream().map(sum -> sum.ofGoals() + " as " + sum.name());
    final var added =
        Stream.of("d.goal_id as goal_id", "sum(d.times) as times", "sum(d.amount) as amount");
    return Sql.of("select " + listed(Stream.concat(keys.names(), placed)) + " from (")
        .then("select " + listed(Stream.concat(keys.selected(cell()), added)))
        .then(cells(tables() + "goals", slot(), keys.facts(), wanted))
        .then(" and d.goal_id in (" + goalIds() + ")")
        .then(keys.groupBy(cell(), "d.goal_id"))
        .then(") g");
  }

  private String goalIds() {
    return summands.stream()
        .filter(Summand::isCustom)
        .map(sum -> sum.goalId().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String tables() {
    return keys.areHourly() ? "hourly_" : "daily_";
  }

  private String slot() {
    return keys.areHourly() ? HOUR : DAY;
  }

  private Place cell() {
    return new Place("m", "d." + slot(), "m.id");
  }

  /** The rows {@code d} of the period, by the table's primary key, and their slices {@code m}. */
  private Sql cells(
      final String table, final String slot, final List<Dimension> facts, final Sql wanted) {
    final var rows = Sql.of(" from " + table + " d");
    final boolean isSliced = !facts.isEmpty() || !query.wanted().isEmpty();
    final var sliced =
        isSliced
            ? rows.then(" left join (").then(slices(facts)).then(") m on m.id = d.slice_id")
            : rows;
    final var needed =
        wanted == null
            ? sliced
            : sliced.then(" join ").then(wanted).then(" k on " + keys.areOf(cell()));
    return needed
        .then(
            " where d.account_id = ? and d.edition = ? and d.basis = ?",
            totals.accountId(),
            totals.edition(),
            query.basisOfTime().stored())
        .then(during(slot))
        .then(isSliced ? " and m.id is not null" : "");
  }

  /**
   * Only rows of the time that is asked for; of single hours, their days where rows are of days.
   */
  private Sql during(final String slot) {
    final var spans = query.time();
    if (spans.isEmpty()) {
      return Sql.of(" and 1 = 0");
    }
    final var condition = "d.%1$s >= ? and d.%1$s < ?".formatted(slot);
    final var any =
        spans.all().stream()
            .map(
                span ->
                    slot.equals(HOUR)
                        ? Sql.of(condition, span.from(), span.to())
                        : Sql.of(condition, span.firstDay(), span.dayAfter()))
            .toList();
    return Sql.of(" and (").then(Sql.join(" or ", any)).then(")");
  }

  /** The slices that pass the filters, with the ranks of the facts that are grouped by. */
  private Sql slices(final List<Dimension> facts) {
    final var ranking = facts.isEmpty() ? Stream.<String>of() : keys.ranking();
    final boolean spots =
        facts.contains(Dimension.SPOT) || query.wanted().containsKey(Dimension.SPOT);
    return Sql.of("select " + listed(Stream.concat(Stream.of("s.id"), ranking)) + " from slices s")
        .then(spots ? SliceFilter.SPOTS : "")
        .then(SliceFilter.of(query, totals.accountId()));
  }

  /** Something has to be selected, even if nothing is wanted. */
  private static String listed(final Stream<String> parts) {
    final var list = parts.collect(Collectors.joining(", "));
    return list.isEmpty() ? "1" : list;
  }
}
