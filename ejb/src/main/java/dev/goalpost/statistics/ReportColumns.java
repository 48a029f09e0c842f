package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.Report.Column;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that an account has: those of every account, and those of its custom goals. */
final class ReportColumns {

  private static final String NET_SUBSCRIBERS = "net_subscribers";

  private static final List<Column> STANDARD =
      List.of(
          new Column("clicks", "Clicks"),
          new Column("subscribers", "Subscribers"),
          of(Ratio.CR),
          new Column("unsubscribes", "Unsubscribes"),
          of(Ratio.UNSUBSCRIBE_RATE),
          new Column(NET_SUBSCRIBERS, "Net subscribers"),
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

  private final List<GoalColumns> goals;
  private final Map<String, String> sumsOfGoals = new HashMap<>();

  ReportColumns(final List<GoalColumns> goals) {
    this.goals = goals;
    goals.forEach(goal -> sumsOfGoals.put(goal.countKey(), goal.count()));
    goals.forEach(goal -> sumsOfGoals.put(goal.sumKey(), goal.sum()));
  }

  private static Column of(final Ratio ratio) {
    return new Column(ratio.key(), ratio.title());
  }

  List<Column> all() {
    return Stream.concat(STANDARD.stream(), goals.stream().flatMap(GoalColumns::shown)).toList();
  }

  List<String> keys() {
    return all().stream().map(Column::key).toList();
  }

  /**
   * @param wanted keys; empty means all
   * @throws Refusal if one is not known
   */
  List<Column> chosen(final List<String> wanted) {
    return wanted.isEmpty() ? all() : wanted.stream().map(this::column).toList();
  }

  private Column column(final String key) {
    return all().stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "columns",
                    "\"%s\" is not known; use any of %s."
                        .formatted(key, String.join(", ", keys()))));
  }

  private static Optional<Ratio> ratio(final String key) {
    return Arrays.stream(Ratio.values()).filter(ratio -> ratio.key().equals(key)).findFirst();
  }

  /** What to sort by. */
  String sql(final String key) {
    return key.equals(NET_SUBSCRIBERS)
        ? "sum(t.subscribers) - sum(t.unsubscribes)"
        : ratio(key)
            .map(Ratio::sql)
            .orElseGet(() -> "sum(t." + sumsOfGoals.getOrDefault(key, key) + ")");
  }

  /** The values of {@code columns}: counts and ratios as numbers, money as decimals. */
  Map<String, Object> values(final List<Column> columns, final Map<String, BigDecimal> sums) {
    final var values = new LinkedHashMap<String, Object>();
    columns.forEach(column -> values.put(column.key(), value(column.key(), sums)));
    return values;
  }

  private Object value(final String key, final Map<String, BigDecimal> sums) {
    if (key.equals(NET_SUBSCRIBERS)) {
      return sums.get("subscribers").subtract(sums.get("unsubscribes")).longValueExact();
    }
    final var ratio = ratio(key);
    if (ratio.isPresent()) {
      final var value = ratio.get().of(sums);
      return value == null ? null : value.doubleValue();
    }
    final var sum = sums.get(sumsOfGoals.getOrDefault(key, key));
    return key.endsWith("_sum") ? sum : (Object) sum.longValueExact();
  }
}
