package dev.goalpost.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows {@code d} of totals that a report is about, and their slices {@code m}, as parts of a
 * statement. Slices are joined from the left: H2 takes that as the order to read in, where else it
 * might go through the rows once for each slice. Whoever joins them adds {@link #HAVE_SLICES}.
 */
record PeriodRows(ReportQuery query, ReportSql.Totals totals, GroupKeys keys) {

  static final String DAY = "local_day";
  static final String HOUR = "local_hour";

  /** Leaves out rows whose slice is none of those that are wanted. */
  static final String HAVE_SLICES = "m.id is not null";

  /**
   * The condition on rows, beginning with {@code where}, by the table's primary key: only those of
   * the time that is asked for; of single hours, their days where rows are of days.
   */
  Sql during(final String slot) {
    return Sql.of(
            " where d.account_id = ? and d.edition = ? and d.basis = ?",
            totals.accountId(),
            totals.edition(),
            query.basisOfTime().stored())
        .then(" and (")
        .then(anyOf(query.time(), slot))
        .then(")");
  }

  private static Sql anyOf(final Spans spans, final String slot) {
    final var condition = "d.%1$s >= ? and d.%1$s < ?".formatted(slot);
    final var any =
        spans.all().stream()
            .map(
                span ->
                    slot.equals(HOUR)
                        ? Sql.of(condition, span.from(), span.to())
                        : Sql.of(condition, span.firstDay(), span.dayAfter()))
            .toList();
    return any.isEmpty() ? Sql.of("1 = 0") : Sql.join(" or ", any);
  }

  /** Whether it matters which slices rows are of. */
  boolean areSliced() {
    return !keys.facts().isEmpty() || areFiltered();
  }

  /** Whether only some slices are wanted. */
  boolean areFiltered() {
    return !query.wanted().isEmpty();
  }

  /** How far the rows are split. */
  Grain grain() {
    final var facts = Stream.concat(keys.facts().stream(), query.wanted().keySet().stream());
    return Grain.of(facts.toList(), keys.areHourly());
  }

  /** Joins the slices that matter, with what rows are grouped by. */
  Sql withSlices() {
    return areSliced() ? joined(slices()) : Sql.of("");
  }

  /** The slices that matter, with what rows are grouped by, as a table of their own. */
  Sql slices() {
    return slices(keys.facts(), grain());
  }

  /** Joins the slices that pass the filters, if there are filters, to rows of single slices. */
  Sql withFilter() {
    return areFiltered() ? joined(slices(List.of(), Grain.SLICES)) : Sql.of("");
  }

  private static Sql joined(final Sql slices) {
    return Sql.of(" left join ").then(slices).then(" m on m.id = d.slice_id");
  }

  private Sql slices(final List<Dimension> facts, final Grain grain) {
    final var ranking = facts.isEmpty() ? Stream.<String>of() : keys.ranking();
    final var selected = Stream.concat(Stream.of("s.id"), ranking);
    final boolean spots =
        facts.contains(Dimension.SPOT) || query.wanted().containsKey(Dimension.SPOT);
    return Sql.of("(select " + selected.collect(Collectors.joining(", ")) + " from slices s")
        .then(spots ? SliceFilter.SPOTS : "")
        .then(SliceFilter.of(query, totals.accountId()))
        .then(totals.engine().ranksSlices() ? grain.slices(totals.accountId()) : Sql.of(""))
        .then(")");
  }
}
