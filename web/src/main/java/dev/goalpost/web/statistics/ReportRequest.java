package dev.goalpost.web.statistics;

import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.Days;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.web.listing.QueryText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A report as a request asks for it.
 *
 * @param asked the parameters of the query
 * @param days the days of a period that goes by a name
 */
record ReportRequest(MultivaluedMap<String, String> asked, Function<String, Days> days) {

  static final int MOST_ROWS = 10_000;

  private static final List<String> OTHERS =
      List.of(
          "from", "to", "period", "basis", "group_by", "columns", "sort", "limit", "offset", "bom");

  /** For a page of rows. */
  ReportQuery page() {
    return query(QueryText.number("limit", text("limit", "1000"), 1, MOST_ROWS));
  }

  /** For a file, which has all rows unless fewer are asked for. */
  ReportQuery file() {
    final var all = Integer.toString(Integer.MAX_VALUE);
    return query(QueryText.number("limit", text("limit", all), 1, Integer.MAX_VALUE));
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
        filters(),
        text("sort", null),
        limit,
        QueryText.number("offset", text("offset", "0"), 0, Integer.MAX_VALUE));
  }

  private Days period() {
    final var name = text("period", null);
    if (name == null) {
      return new Days(day("from"), day("to"));
    }
    if (text("from", null) != null || text("to", null) != null) {
      throw Refusal.invalidField("period", "Give period, or from and to.");
    }
    return days.apply(name);
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
        .filter(value -> !value.isBlank())
        .toList();
  }

  /** A filter is repeated rather than split: names of campaigns hold commas. */
  private Map<String, List<String>> filters() {
    final var filters = new LinkedHashMap<String, List<String>>(asked);
    filters.keySet().removeAll(OTHERS);
    filters.keySet().stream()
        .filter(key -> !ReportQuery.filterKeys().contains(key))
        .findFirst()
        .ifPresent(ReportRequest::refuse);
    return filters;
  }

  private static void refuse(final String key) {
    final var allowed = new ArrayList<>(OTHERS);
    allowed.addAll(ReportQuery.filterKeys());
    throw Refusal.invalidField(
        key, "\"%s\" is not known; use any of %s.".formatted(key, String.join(", ", allowed)));
  }
}
