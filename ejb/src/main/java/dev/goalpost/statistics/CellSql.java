package dev.goalpost.statistics;

import dev.goalpost.lead.LeadEventType;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.postback.CorrectionKind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what is behind a cell of a report.
 *
 * <p>Nothing happens to a client before the click, and nothing is stored before it happened, but
 * for what clocks differ by: rows with older ids need not be looked at, and no index beside that of
 * the ids is needed.
 *
 * @param query has some time to it
 * @param zone of the clock that tells the time it is about
 */
record CellSql(long accountId, ReportQuery query, Counted counted, ZoneId zone) {

  private static final String REVERSE = CorrectionKind.REVERSE.code();
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);

  /**
   * What the cell counts.
   *
   * @param visits empty for none
   * @param goalIds empty for none
   */
  record Counted(List<LeadEventType> visits, List<Long> goalIds) {}

  /** The ids of conversions, newest first, one more than the page has. */
  Sql conversions(final PageRequest page) {
    return Sql.of("select e.id")
        .then(conversions())
        .then(
            " and e.id < ? order by e.account_id desc, e.id desc limit ?",
            page.before(),
            page.limit() + 1);
  }

  /**
   * The ids of leads, newest first, one more than the page has. The sums keep databases from going
   * through all that leads ever did by the index of leads.
   */
  Sql clients(final PageRequest page) {
    final var parts =
        Stream.of(
                Stream.of(visits()).filter(part -> !counted.visits().isEmpty()),
                Stream.of(conversions()).filter(part -> !counted.goalIds().isEmpty()))
            .flatMap(part -> part)
            .map(
                part ->
                    Sql.of("select e.lead_id + 0 as lead_id")
                        .then(part)
                        .then(" and e.lead_id + 0 < ?", page.before()))
            .toList();
    return Sql.of("select distinct x.lead_id from (")
        .then(Sql.join(" union ", parts))
        .then(") x order by x.lead_id desc limit ?", page.limit() + 1);
  }

  private Sql visits() {
    final var types =
        counted.visits().stream()
            .map(type -> "'" + type.name().toLowerCase(Locale.ROOT) + "'")
            .collect(Collectors.joining(", "));
    return events("lead_events").then(" and e.type in (" + types + ")");
  }

  /** But for those that were reversed, which cells no longer count. */
  private Sql conversions() {
    final var goals =
        counted.goalIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return events("conversions")
        .then(" and e.goal_id in (" + goals + ") and not exists (select 1 from corrections r")
        .then(" where r.lead_id = e.lead_id and r.event_id = e.id and r.kind = ?)", REVERSE);
  }

  private Sql events(final String table) {
    final var spans = query.time().all();
    final var rows =
        Sql.of(
                " from " + table + " e where e.account_id = ? and e.id >= ? and (",
                accountId,
                TimeOrderedIds.firstAt(spans.get(0).begin(zone).minus(CLOCKS_DIFFER_BY)))
            .then(Sql.join(" or ", spans.stream().map(this::during).toList()))
            .then(")");
    return query.wanted().isEmpty()
        ? rows
        : rows.then(" and e.slice_id in (select s.id from slices s" + SliceFilter.SPOTS)
            .then(SliceFilter.of(query, accountId))
            .then(")");
  }

  private Sql during(final Span span) {
    final var time = query.basisOfTime() == Basis.EVENT ? "occurred_at" : "clicked_at";
    return Sql.of(
        "e.%1$s >= ? and e.%1$s < ?".formatted(time),
        Jdbc.stored(span.begin(zone)),
        Jdbc.stored(span.end(zone)));
  }
}
