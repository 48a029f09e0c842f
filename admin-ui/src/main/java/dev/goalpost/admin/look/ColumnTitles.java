package dev.goalpost.admin.look;

import dev.goalpost.statistics.ReportColumn;
import dev.goalpost.statistics.Reports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns that a report can have, under titles in the language of the browser. */
@Named
@RequestScoped
public class ColumnTitles {

  private static final String GOALS = "goals";

  @Inject private Reports reports;
  @Inject private Texts texts;

  private Map<String, ReportColumn> byKey;

  /** All columns, in their order. */
  public List<ReportColumn> all() {
    return List.copyOf(columns().values());
  }

  public boolean has(final String key) {
    return columns().containsKey(key);
  }

  public ReportColumn column(final String key) {
    return columns().get(key);
  }

  public String of(final String key) {
    final var column = column(key);
    return column.category().equals(GOALS)
        ? texts.of("column.goal_" + column.kind(), goal(column))
        : texts.of("column." + key);
  }

  /** The goal's name, which its column has before what is shown of it. */
  private static String goal(final ReportColumn column) {
    return column.title().substring(0, column.title().lastIndexOf(": "));
  }

  private Map<String, ReportColumn> columns() {
    if (byKey == null) {
      byKey = new LinkedHashMap<>();
      reports.columns().forEach(column -> byKey.put(column.key(), column));
    }
    return byKey;
  }
}
