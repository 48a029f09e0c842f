package dev.goalpost.admin.statistics;

import dev.goalpost.admin.look.ColumnTitles;
import dev.goalpost.statistics.ReportColumn;
import java.util.List;
import java.util.Map;

/**
 * Which columns are shown, in which order, under which titles.
 *
 * @param keys of the columns; empty for those that are shown by default
 * @param titles in place of the columns' own
 * @param preset the id of where it comes from, or null
 */
record Arrangement(List<String> keys, Map<String, String> titles, String preset) {

  /** The columns themselves, but for those that are there no more. */
  List<ReportColumn> columns(final ColumnTitles all) {
    final var known = keys.stream().filter(all::has).map(all::column).toList();
    return known.isEmpty() ? all.all().stream().filter(ReportColumn::shown).toList() : known;
  }

  /** The titles as the address holds them. */
  List<String> titleValues() {
    return keys.stream()
        .filter(titles::containsKey)
        .map(key -> key + ":" + titles.get(key))
        .toList();
  }

  String title(final String key, final ColumnTitles all) {
    return titles.containsKey(key) ? titles.get(key) : all.of(key);
  }
}
