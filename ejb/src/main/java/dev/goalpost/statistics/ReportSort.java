package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of a report are sorted by. */
record ReportSort(String key, boolean descending) {

  /**
   * @throws Refusal if it is neither a column nor one of the groupings
   */
  static ReportSort of(
      final ReportQuery query, final List<Dimension> groupings, final ReportColumns columns) {
    final boolean descending = query.sort().startsWith("-");
    final var key = query.sort().substring(descending ? 1 : 0);
    final var allowed =
        Stream.concat(columns.keys().stream(), groupings.stream().map(Dimension::key)).toList();
    if (!allowed.contains(key)) {
      throw Refusal.invalidField(
          "sort",
          "sort must be one of " + allowed.stream().collect(Collectors.joining(", ")) + ".");
    }
    return new ReportSort(key, descending);
  }

  String sql(final boolean h2, final ReportColumns columns) {
    final var expression =
        Dimension.of(key).map(dimension -> dimension.sql(h2)).orElseGet(() -> columns.sql(key));
    return expression + (descending ? " desc" : "");
  }
}
