package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.Report.Column;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns that every account has. */
final class ReportColumns {

  private static final List<Column> ALL =
      List.of(
          new Column("clicks", "Clicks"),
          new Column("subscribers", "Subscribers"),
          of(Ratio.CR),
          new Column("unsubscribes", "Unsubscribes"),
          of(Ratio.UNSUBSCRIBE_RATE),
          new Column("net_subscribers", "Net subscribers"),
          of(Ratio.NET_CR),
          new Column("bot_activations", "Bot activations"),
          new Column("dialogues", "Dialogues"),
          new Column("registrations", "Registrations"),
          new Column("first_sales_count", "First sales: count"),
          new Column("first_sales_sum", "First sales: sum"),
          of(Ratio.REG_DEP),
          new Column("repeat_sales_count", "Repeat sales: count"),
          new Column("repeat_sales_sum", "Repeat sales: sum"),
          new Column("rebill_count", "Rebills: count"),
          new Column("rebill_sum", "Rebills: sum"));

  private ReportColumns() {}

  private static Column of(final Ratio ratio) {
    return new Column(ratio.key(), ratio.title());
  }

  static List<String> keys() {
    return ALL.stream().map(Column::key).toList();
  }

  /**
   * @param wanted keys; empty means all
   * @throws Refusal if one is not known
   */
  static List<Column> chosen(final List<String> wanted) {
    return wanted.isEmpty() ? ALL : wanted.stream().map(ReportColumns::column).toList();
  }

  private static Column column(final String key) {
    return ALL.stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "columns",
                    "\"%s\" is not known; use any of %s."
                        .formatted(key, String.join(", ", keys()))));
  }

  private static Ratio ratio(final String key) {
    return Arrays.stream(Ratio.values())
        .filter(ratio -> ratio.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** What to sort by. */
  static String sql(final String key) {
    if (key.equals("net_subscribers")) {
      return "sum(t.subscribers) - sum(t.unsubscribes)";
    }
    final var ratio = ratio(key);
    return ratio == null ? "sum(t." + key + ")" : ratio.sql();
  }

  /** The values of {@code columns}: counts and ratios as numbers, money as decimals. */
  static Map<String, Object> values(
      final List<Column> columns, final Map<String, BigDecimal> sums) {
    final var values = new LinkedHashMap<String, Object>();
    columns.forEach(column -> values.put(column.key(), value(column.key(), sums)));
    return values;
  }

  private static Object value(final String key, final Map<String, BigDecimal> sums) {
    if (key.equals("net_subscribers")) {
      return sums.get("subscribers").subtract(sums.get("unsubscribes")).longValueExact();
    }
    final var ratio = ratio(key);
    if (ratio != null) {
      final var value = ratio.of(sums);
      return value == null ? null : value.doubleValue();
    }
    return key.endsWith("_sum") ? sums.get(key) : (Object) sums.get(key).longValueExact();
  }
}
