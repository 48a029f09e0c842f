package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that an account has: those of every account, and those of its custom goals. */
final class ReportColumns {

  /** Stands for the goal of what belongs to none. */
  static final String NO_GOAL = "";

  private static final String NET_SUBSCRIBERS = "net_subscribers";

  /** What a standard column counts, where it counts a goal. */
  private static final Map<String, String> TOKENS =
      Map.of(
          "registrations", "reg",
          "first_sales_count", "dep",
          "first_sales_sum", "dep",
          "repeat_sales_count", "redep",
          "repeat_sales_sum", "redep",
          "rebill_count", "rebill",
          "rebill_sum", "rebill");

  private static final List<ReportColumn> STANDARD =
      List.of(
          ReportColumn.ofClients("clicks", "Clicks", ReportColumn.COUNT),
          ReportColumn.ofClients("subscribers", "Subscribers", ReportColumn.COUNT),
          of(Ratio.CR),
          ReportColumn.ofClients("unsubscribes", "Unsubscribes", ReportColumn.COUNT),
          of(Ratio.UNSUBSCRIBE_RATE),
          ReportColumn.ofClients(NET_SUBSCRIBERS, "Net subscribers", ReportColumn.COUNT),
          of(Ratio.NET_CR),
          ReportColumn.ofClients("bot_activations", "Bot activations", ReportColumn.COUNT),
          ReportColumn.ofClients("dialogues", "Dialogues", ReportColumn.COUNT),
          ReportColumn.ofSales("registrations", "Registrations", ReportColumn.COUNT),
          ReportColumn.ofSales("first_sales_count", "First sales: count", ReportColumn.COUNT),
          ReportColumn.ofSales("first_sales_sum", "First sales: sum", ReportColumn.SUM),
          ReportColumn.ofSales(Ratio.REG_DEP.key(), Ratio.REG_DEP.title(), Ratio.REG_DEP.kind()),
          ReportColumn.ofSales("repeat_sales_count", "Repeat sales: count", ReportColumn.COUNT),
          ReportColumn.ofSales("repeat_sales_sum", "Repeat sales: sum", ReportColumn.SUM),
          ReportColumn.ofSales("rebill_count", "Rebills: count", ReportColumn.COUNT),
          ReportColumn.ofSales("rebill_sum", "Rebills: sum", ReportColumn.SUM));

  private final Map<String, ReportColumn> byKey = new LinkedHashMap<>();
  private final Map<String, Summand> custom = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>(TOKENS);

  /**
   * @param goals all custom goals
   */
  ReportColumns(final List<GoalColumns> goals) {
    STANDARD.forEach(column -> byKey.put(column.key(), column));
    goals.forEach(this::add);
  }

  private void add(final GoalColumns goal) {
    goal.columns().forEach(column -> byKey.put(column.key(), column));
    goal.columns().forEach(column -> tokens.put(column.key(), goal.token()));
    custom.put(goal.countKey(), goal.count());
    custom.put(goal.sumKey(), goal.sum());
    tokens.put(goal.count().name(), goal.token());
    tokens.put(goal.sum().name(), goal.token());
  }

  private static ReportColumn of(final Ratio ratio) {
    return ReportColumn.ofClients(ratio.key(), ratio.title(), ratio.kind());
  }

  Collection<ReportColumn> all() {
    return byKey.values();
  }

  boolean has(final String key) {
    return byKey.containsKey(key);
  }

  /** The goal that the column counts, or null. */
  String token(final String key) {
    return tokens.get(key);
  }

  /**
   * The columns of a report.
   *
   * @throws Refusal if one is not known
   */
  List<ReportColumn> chosen(final ReportQuery query) {
    final var counted = query.goals();
    counted.forEach(this::checkGoal);
    final var wanted =
        query.columns().isEmpty()
            ? all().stream().filter(column -> column.shown() || isNamed(column, counted))
            : query.columns().stream().map(this::column);
    return wanted.filter(column -> isCounted(column.key(), counted)).toList();
  }

  private boolean isNamed(final ReportColumn column, final List<String> counted) {
    return counted.contains(token(column.key()));
  }

  /** A ratio is there if all of its sums are. */
  private boolean isCounted(final String key, final List<String> counted) {
    return counted.isEmpty()
        || sums(key).map(this::token).allMatch(token -> token == null || counted.contains(token));
  }

  /**
   * @param token empty for what belongs to no goal
   * @throws Refusal if no goal has that token
   */
  void checkGoal(final String token) {
    if (!token.equals(NO_GOAL) && !tokens.containsValue(token)) {
      throw unknown("goal", token, tokens.values().stream().sorted().distinct());
    }
  }

  private ReportColumn column(final String key) {
    return known("columns", key);
  }

  private ReportColumn known(final String field, final String key) {
    if (!has(key)) {
      throw unknown(field, key, byKey.keySet().stream());
    }
    return byKey.get(key);
  }

  /**
   * The keys of the counts and sums that a column is computed from.
   *
   * @param key null for all columns
   * @throws Refusal if it is not known
   */
  List<String> counted(final String key) {
    final var keys = key == null ? byKey.keySet().stream() : Stream.of(known("column", key).key());
    return keys.flatMap(ReportColumns::sums).distinct().toList();
  }

  private static Refusal unknown(
      final String field, final String value, final Stream<String> allowed) {
    final var keys = allowed.collect(Collectors.joining(", "));
    return Refusal.invalidField(field, "\"%s\" is not known; use any of %s.".formatted(value, keys))
        .breaking("rule.unknown_value", value, keys);
  }

  /** The keys of the sums that a column is computed from. */
  private static Stream<String> sums(final String key) {
    return key.equals(NET_SUBSCRIBERS)
        ? Stream.of("subscribers", "unsubscribes")
        : Ratio.of(key).map(Ratio::sums).orElseGet(() -> Stream.of(key));
  }

  /** All that has to be added up for these columns. */
  List<Summand> summands(final Stream<String> keys) {
    return keys.flatMap(ReportColumns::sums).distinct().map(this::summand).toList();
  }

  private Summand summand(final String key) {
    if (custom.containsKey(key)) {
      return custom.get(key);
    }
    return byKey.get(key).kind().equals(ReportColumn.SUM) ? Summand.money(key) : Summand.count(key);
  }

  /**
   * What rows there are where each is of one goal, in the order of the goals' tokens.
   *
   * @param counted the goals that are asked for; empty means all, and what belongs to none
   */
  GoalRows goalRows(final List<Summand> summands, final List<String> counted) {
    final var byToken =
        summands.stream()
            .collect(
                Collectors.groupingBy(
                    summand -> tokens.getOrDefault(summand.name(), NO_GOAL),
                    TreeMap::new,
                    Collectors.toList()));
    final var wanted = new TreeMap<>(byToken);
    wanted.keySet().removeIf(token -> !counted.isEmpty() && !counted.contains(token));
    byToken.keySet().removeAll(wanted.keySet());
    return new GoalRows(
        wanted.entrySet().stream()
            .map(goal -> new GoalRows.Part(blankToNull(goal.getKey()), goal.getValue()))
            .toList(),
        byToken.values().stream().flatMap(List::stream).toList());
  }

  private static String blankToNull(final String token) {
    return token.equals(NO_GOAL) ? null : token;
  }

  /** What to sort by, of the sums of a row {@code t}. */
  String sql(final String key) {
    return key.equals(NET_SUBSCRIBERS)
        ? "t.subscribers - t.unsubscribes"
        : Ratio.of(key).map(Ratio::sql).orElseGet(() -> "t." + summand(key).name());
  }

  /** The values of {@code columns}: counts and ratios as numbers, money as decimals. */
  Map<String, Object> values(final List<ReportColumn> columns, final Map<String, BigDecimal> sums) {
    final var values = new LinkedHashMap<String, Object>();
    columns.forEach(column -> values.put(column.key(), value(column, sums)));
    return values;
  }

  private Object value(final ReportColumn column, final Map<String, BigDecimal> sums) {
    final var key = column.key();
    if (key.equals(NET_SUBSCRIBERS)) {
      return sums.get("subscribers").subtract(sums.get("unsubscribes")).longValueExact();
    }
    final var ratio = Ratio.of(key);
    if (ratio.isPresent()) {
      final var value = ratio.get().of(sums);
      return value == null ? null : value.doubleValue();
    }
    final var sum = sums.get(summand(key).name());
    return column.kind().equals(ReportColumn.SUM) ? sum : (Object) sum.longValueExact();
  }
}
