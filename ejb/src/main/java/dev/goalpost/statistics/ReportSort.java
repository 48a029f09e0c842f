package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of a report are sorted by, before their groups. */
record ReportSort(String key, boolean descending) {

  /**
   * @return null if by the groups alone
   * @throws Refusal if it is neither a column nor one of the groupings
   */
  static ReportSort of(
      final ReportQuery query, final List<Dimension> groupings, final ReportColumns columns) {
    if (query.sort() == null) {
      return null;
    }
    final boolean descending = query.sort().startsWith("-");
    final var key = query.sort().substring(descending ? 1 : 0);
    final boolean grouped = groupings.stream().map(Dimension::key).anyMatch(key::equals);
    if (!grouped && !columns.has(key)) {
      throw Refusal.invalidField("sort", "sort must be one of " + allowed(groupings, columns))
          .breaking("rule.sort", key);
    }
    return new ReportSort(key, descending);
  }

  private static String allowed(final List<Dimension> groupings, final ReportColumns columns) {
    return Stream.concat(
            groupings.stream().map(Dimension::key), columns.all().stream().map(ReportColumn::key))
        .collect(Collectors.joining(", ", "", "."));
  }

  /** The grouping that it is, if it is one. */
  boolean isBy(final Dimension dimension) {
    return dimension.key().equals(key);
  }

  String directed(final String expression) {
    return expression + (descending ? " desc" : "");
  }
}
