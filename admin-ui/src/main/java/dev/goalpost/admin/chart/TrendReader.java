package dev.goalpost.admin.chart;

import dev.goalpost.account.Accounts;
import dev.goalpost.admin.look.Figures;
import dev.goalpost.statistics.Report;
import dev.goalpost.statistics.Report.Row;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Draws the columns of a report that is grouped by time. */
@RequestScoped
public class TrendReader {

  @Inject private Figures figures;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

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
    final var now = now();
    final var numbers =
        slots.keys().stream()
            .map(key -> drawn(byTime.get(key), isAdded && !slots.isAfter(now, key)))
            .toList();
    return Trend.of(
        column.key(),
        column.title(),
        figures.of(column.kind(), report.totals().get(column.key())),
        highest(column, byTime),
        column.href(),
        numbers,
        slots.keys().stream().map(key -> figures.time(slots.grouping(), key)).toList(),
        slots.keys().stream().map(key -> read(column, byTime.get(key), isAdded)).toList());
  }

  /** What is not there is nought if it is added up, and if it has not still to come. */
  private static Double drawn(final Object value, final boolean isNought) {
    if (value != null) {
      return number(value);
    }
    return isNought ? 0.0 : null;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), accounts.current().zone());
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
