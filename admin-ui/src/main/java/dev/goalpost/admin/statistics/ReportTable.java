package dev.goalpost.admin.statistics;

import dev.goalpost.admin.look.Figures;
import dev.goalpost.admin.look.PageFault;
import dev.goalpost.admin.look.Texts;
import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.Report;
import dev.goalpost.statistics.ReportColumn;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.statistics.Reports;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A report as a table: groups, values, and what they come to. */
@Named
@RequestScoped
public class ReportTable {

  private static final int ROWS = 100;

  @Inject private ReportAsked asked;
  @Inject private Reports reports;
  @Inject private Figures figures;
  @Inject private Texts texts;

  private Report report;
  private final PageFault fault = new PageFault();

  /**
   * The head of a column.
   *
   * @param href sorts by it
   * @param order how it is sorted, in the words of {@code aria-sort}; null if it is not
   */
  public record Head(String key, String title, String href, String order) {}

  /** A row. */
  public record Row(List<Group> groups, List<Cell> cells) {}

  /**
   * A value.
   *
   * @param href shows what it counts, or null
   */
  public record Cell(String text, String href) {}

  /**
   * A value that rows are grouped by.
   *
   * @param href looks into it, or null
   * @param missing whether there is no value
   * @param repeated whether the row before has the same
   */
  public record Group(
      String dimension, String text, String href, boolean missing, boolean repeated) {}

  @PostConstruct
  void read() {
    if (asked.days() != null) {
      report =
          fault.told(() -> reports.report(asked.query(ROWS + 1, (asked.page() - 1) * ROWS)), null);
    }
  }

  /** What of the address is not known, or null. */
  public Refusal getFault() {
    return fault.refusal();
  }

  public boolean isReadable() {
    return report != null;
  }

  /** Whether there is any row. */
  public boolean isFilled() {
    return report != null && !report.rows().isEmpty();
  }

  /** Whether the address names a page behind the last one. */
  public boolean isBeyond() {
    return report != null && report.rows().isEmpty() && asked.page() > 1;
  }

  public boolean isMore() {
    return report != null && report.rows().size() > ROWS;
  }

  public List<Head> getGroupHeads() {
    return asked.groupings().stream()
        .map(key -> head(key, texts.of("dimension." + key), key, "-" + key))
        .toList();
  }

  public List<Head> getHeads() {
    return columns().stream()
        .map(ReportColumn::key)
        .map(key -> head(key, asked.titleOf(key), "-" + key, key))
        .toList();
  }

  /** Where only some goals are counted, the columns of others are not there. */
  private List<ReportColumn> columns() {
    final var counted = report.columns().stream().map(Report.Column::key).toList();
    return asked.columns().stream().filter(column -> counted.contains(column.key())).toList();
  }

  private Head head(final String key, final String title, final String once, final String again) {
    final var sort = once.equals(asked.sort()) ? again : once;
    return new Head(key, title, href(asked.address().with(ReportAddress.SORT, sort)), orderOf(key));
  }

  private String orderOf(final String key) {
    if (key.equals(asked.sort())) {
      return "ascending";
    }
    return ("-" + key).equals(asked.sort()) ? "descending" : null;
  }

  static String href(final ReportAddress address) {
    return "statistics?" + address.query();
  }

  public List<Row> getRows() {
    final var rows = new ArrayList<Row>();
    Map<String, String> before = Map.of();
    for (final var row : report.rows().stream().limit(ROWS).toList()) {
      rows.add(new Row(groups(row.group(), before), cells(row.values(), row.group())));
      before = row.group();
    }
    return rows;
  }

  private List<Group> groups(final Map<String, String> group, final Map<String, String> before) {
    return IntStream.range(0, asked.groupings().size())
        .mapToObj(depth -> group(group, before, depth))
        .toList();
  }

  private Group group(
      final Map<String, String> group, final Map<String, String> before, final int depth) {
    final var key = asked.groupings().get(depth);
    final var value = group.get(key);
    final var inside = Drill.into(asked.address(), asked.days(), asked.groupings(), group, depth);
    return new Group(
        texts.of("dimension." + key),
        value == null ? texts.of("statistics.missing") : read(key, value),
        inside == null ? null : href(inside),
        value == null,
        isRepeated(group, before, depth));
  }

  /** Only rows that stand in the order of their groups form blocks. */
  private boolean isRepeated(
      final Map<String, String> group, final Map<String, String> before, final int depth) {
    return asked.sort() == null
        && depth < asked.groupings().size() - 1
        && !before.isEmpty()
        && asked.groupings().subList(0, depth + 1).stream()
            .allMatch(key -> Objects.equals(group.get(key), before.get(key)));
  }

  private String read(final String key, final String value) {
    return ReportQuery.factKeys().contains(key) ? value : figures.period(key, value);
  }

  public List<Cell> getTotals() {
    return cells(report.totals(), Map.of());
  }

  private List<Cell> cells(final Map<String, Object> values, final Map<String, String> group) {
    return columns().stream().map(column -> cell(column, values.get(column.key()), group)).toList();
  }

  private Cell cell(
      final ReportColumn column, final Object value, final Map<String, String> group) {
    return new Cell(
        figures.of(column.kind(), value),
        CellPage.isOpen(column, value) ? CellPage.href(asked, group, column.key()) : null);
  }

  /** How many amounts wait for a rate, by currency. */
  public Map<String, Long> getWaiting() {
    return report.waitingForRate();
  }

  public int getPage() {
    return asked.page();
  }

  public String getHrefFirst() {
    return href(asked.address().without(ReportAddress.PAGE));
  }

  public String getHrefBefore() {
    return onPage(asked.page() - 1);
  }

  public String getHrefNext() {
    return onPage(asked.page() + 1);
  }

  private String onPage(final int page) {
    return "statistics?" + asked.address().without(ReportAddress.PAGE).query() + "&page=" + page;
  }
}
