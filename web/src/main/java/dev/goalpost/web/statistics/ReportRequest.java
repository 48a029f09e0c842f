package dev.goalpost.web.statistics;

import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.CellQuery;
import dev.goalpost.statistics.Days;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.web.listing.QueryText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as a request asks for it.
 *
 * @param asked the parameters of the query
 * @param days the days of a period that goes by a name
 */
record ReportRequest(MultivaluedMap<String, String> asked, Function<String, Days> days) {

  static final int MOST_ROWS = ReportQuery.LONGEST_PAGE;

  private static final String USUAL_PERIOD = "last_30_days";

  private static final List<String> OF_ALL = List.of("from", "to", "period", "basis", "limit");

  private static final List<String> OF_REPORTS =
      List.of("group_by", "columns", "sort", "offset", "bom");

  private static final List<String> OF_CELLS = List.of("column", "cursor");

  /**
   * For a page of rows; of as many as one may have, or else they would not add up to the totals.
   */
  ReportQuery page() {
    final var most = Integer.toString(MOST_ROWS);
    return query(QueryText.number("limit", text("limit", most), 1, MOST_ROWS));
  }

  /** For a file, which has all rows unless fewer are asked for. */
  ReportQuery file() {
    final var all = Integer.toString(Integer.MAX_VALUE);
    return query(QueryText.number("limit", text("limit", all), 1, Integer.MAX_VALUE));
  }

  /** For what is behind a cell. */
  CellQuery cell() {
    final var period = period();
    final var basis = text("basis", "event");
    final var report =
        new ReportQuery(
            period.from(), period.to(), basis, List.of(), List.of(), filters(OF_CELLS), null, 0, 0);
    return new CellQuery(report, text("column", null));
  }

  boolean isMarked() {
    return Boolean.TRUE.equals(QueryText.flag("bom", asked.getFirst("bom")));
  }

  private ReportQuery query(final int limit) {
    isMarked();
    final var period = period();
    return new ReportQuery(
        period.from(),
        period.to(),
        text("basis", "event"),
        list("group_by"),
        list("columns"),
        filters(OF_REPORTS),
        text("sort", null),
        limit,
        QueryText.number("offset", text("offset", "0"), 0, Integer.MAX_VALUE));
  }

  private Days period() {
    final var name = text("period", null);
    final boolean isDated = text("from", null) != null || text("to", null) != null;
    if (name != null && isDated) {
      throw Refusal.invalidField("period", "Give period, or from and to.");
    }
    return isDated
        ? new Days(day("from"), day("to"))
        : days.apply(name == null ? USUAL_PERIOD : name);
  }

  private LocalDate day(final String name) {
    try {
      return LocalDate.parse(text(name, ""));
    } catch (final DateTimeException e) {
      throw Refusal.invalidField(name, name + " must be a day such as 2026-11-23.");
    }
  }

  private String text(final String name, final String absent) {
    final var value = QueryText.of(asked.getFirst(name));
    return value == null ? absent : value;
  }

  private List<String> list(final String name) {
    return asked.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * A filter is repeated rather than split: names of campaigns hold commas.
   *
   * @param others the parameters that are none, beside those of all requests
   */
  private Map<String, List<String>> filters(final List<String> others) {
    final var filters = new LinkedHashMap<String, List<String>>(asked);
    filters.keySet().removeAll(OF_ALL);
    filters.keySet().removeAll(others);
    filters.keySet().stream()
        .filter(key -> !ReportQuery.dimensions().contains(key))
        .findFirst()
        .ifPresent(key -> refuse(key, others));
    return filters;
  }

  private static void refuse(final String key, final List<String> others) {
    final var allowed =
        Stream.of(OF_ALL, others, ReportQuery.dimensions())
            .flatMap(List::stream)
            .collect(Collectors.joining(", "));
    throw Refusal.invalidField(key, "\"%s\" is not known; use any of %s.".formatted(key, allowed));
  }
}
