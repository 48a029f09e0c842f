package dev.goalpost.admin.chart;

import dev.goalpost.admin.look.Figures;
import dev.goalpost.statistics.Report;
import dev.goalpost.statistics.Report.Row;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Draws the columns of a report that is grouped by time. */
@RequestScoped
public class TrendReader {

  @Inject private Figures figures;

  /**
   * A column as it is drawn.
   *
   * @param kind what its values are
   * @param href where more is told of it, or null
   */
  public record Column(String key, String title, String kind, String href) {}

  /**
   * @param report grouped by {@code slots}; where it has no row, counts and sums are nought
   */
  public Trend read(final Column column, final Report report, final Slots slots) {
    final Map<String, Object> byTime =
        report.rows().stream()
            .filter(row -> value(row, column) != null)
            .collect(
                Collectors.toMap(
                    row -> row.group().get(slots.grouping()), row -> value(row, column)));
    final boolean isAdded = column.kind().equals("count") || column.kind().equals("sum");
    final var numbers =
        slots.keys().stream()
            .map(key -> byTime.containsKey(key) ? number(byTime.get(key)) : isAdded ? 0.0 : null)
            .toList();
    return Trend.of(
        column.key(),
        column.title(),
        figures.of(column.kind(), report.totals().get(column.key())),
        highest(column, byTime),
        column.href(),
        numbers,
        slots.keys().stream().map(key -> figures.period(slots.grouping(), key)).toList(),
        slots.keys().stream().map(key -> read(column, byTime.get(key), isAdded)).toList());
  }

  private static Object value(final Row row, final Column column) {
    return row.values().get(column.key());
  }

  private String read(final Column column, final Object value, final boolean isAdded) {
    return value == null && isAdded ? figures.of("count", 0) : figures.of(column.kind(), value);
  }

  private String highest(final Column column, final Map<String, Object> byTime) {
    return byTime.values().stream()
        .filter(Objects::nonNull)
        .max(Comparator.comparingDouble(TrendReader::number))
        .map(value -> figures.of(column.kind(), value))
        .orElse("0");
  }

  private static Double number(final Object value) {
    return ((Number) value).doubleValue();
  }
}
