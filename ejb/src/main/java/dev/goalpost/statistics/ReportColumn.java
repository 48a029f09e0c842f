package dev.goalpost.statistics;

import dev.goalpost.statistics.Report.Column;

/**
 * A column that a report can have.
 *
 * @param category what it tells of: {@code clients}, {@code sales} or {@code goals}
 * @param kind what its values are: {@code count}, {@code sum} of money, {@code percent} or {@code
 *     ratio}
 * @param shown whether reports have it unless they are asked for columns by name
 */
public record ReportColumn(String key, String title, String category, String kind, boolean shown) {

  static final String COUNT = "count";
  static final String SUM = "sum";
  static final String PERCENT = "percent";
  static final String RATIO = "ratio";

  private static final String CLIENTS = "clients";
  private static final String SALES = "sales";
  private static final String GOALS = "goals";

  static ReportColumn ofClients(final String key, final String title, final String kind) {
    return new ReportColumn(key, title, CLIENTS, kind, true);
  }

  static ReportColumn ofSales(final String key, final String title, final String kind) {
    return new ReportColumn(key, title, SALES, kind, true);
  }

  static ReportColumn ofGoal(
      final String key, final String title, final String kind, final boolean shown) {
    return new ReportColumn(key, title, GOALS, kind, shown);
  }

  Column head() {
    return new Column(key, title);
  }
}
