package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.ShortText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that every preset keeps. */
final class ColumnPresetChecks {

  private static final int LONGEST = 120;
  private static final int MOST_COLUMNS = 200;
  private static final int NARROWEST = 20;
  private static final int WIDEST = 2_000;

  private ColumnPresetChecks() {}

  /**
   * The form as it is stored.
   *
   * @param known the keys of columns that there are
   * @throws Refusal naming the field that is wrong
   */
  static ColumnPresetForm checked(final ColumnPresetForm form, final Set<String> known) {
    return new ColumnPresetForm(
        name(form.name()), columns(form.columns(), known), form.accountDefault());
  }

  /** The name of something that is kept, as it is stored. */
  static String name(final String name) {
    final var stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      throw Refusal.invalidField("name", "name must be 1 to " + LONGEST + " characters.");
    }
    return ShortText.oneLine("name", stripped);
  }

  private static List<PresetColumn> columns(
      final List<PresetColumn> columns, final Set<String> known) {
    if (columns == null || columns.isEmpty() || columns.size() > MOST_COLUMNS) {
      throw Refusal.invalidField("columns", "columns must be 1 to " + MOST_COLUMNS + " columns.");
    }
    final var seen = new HashSet<String>();
    for (int index = 0; index < columns.size(); index++) {
      check("columns[" + index + "]", columns.get(index), known, seen);
    }
    return List.copyOf(columns);
  }

  private static void check(
      final String path,
      final PresetColumn column,
      final Set<String> known,
      final Set<String> seen) {
    if (column == null || column.key() == null || !known.contains(column.key())) {
      throw Refusal.invalidField(
              path + ".key", "key must be one of " + String.join(", ", known) + ".")
          .breaking("rule.column_unknown");
    }
    if (!seen.add(column.key())) {
      throw Refusal.invalidField(path + ".key", "\"" + column.key() + "\" is there already.")
          .breaking("rule.column_twice", column.key());
    }
    if (column.title() != null && (column.title().isBlank() || column.title().length() > LONGEST)) {
      throw Refusal.invalidField(path + ".title", "title must be 1 to " + LONGEST + " characters.")
          .breaking("rule.column_title", LONGEST);
    }
    if (column.title() != null) {
      ShortText.oneLine(path + ".title", column.title());
    }
    if (column.width() != null && (column.width() < NARROWEST || column.width() > WIDEST)) {
      throw Refusal.invalidField(
          path + ".width", "width must be " + NARROWEST + " to " + WIDEST + " pixels.");
    }
  }
}
