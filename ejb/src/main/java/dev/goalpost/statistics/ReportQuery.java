package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a report is asked for.
 *
 * @param from the first day, in the account's zone
 * @param to the last day; one of the year 9999 stands for no end
 * @param columns keys; empty means those that are shown by default
 * @param sort the key of a column or of a grouping, behind a minus if descending; null sorts by the
 *     groupings
 * @param filters what values each may have; an empty text stands for a missing value. Under {@code
 *     goal} the tokens of the goals that are counted, an empty one for what belongs to none. Under
 *     a period such as {@code week} those that are looked at, within the days from first to last
 */
public record ReportQuery(
    LocalDate from,
    LocalDate to,
    String basis,
    List<String> groupBy,
    List<String> columns,
    Map<String, List<String>> filters,
    String sort,
    int limit,
    int offset) {

  /** How many rows a page may have; a file has as many as there are. */
  public static final int LONGEST_PAGE = 10_000;

  private static final int MOST_GROUPINGS = 5;
  private static final String GOAL = Dimension.GOAL.key();

  public ReportQuery {
    to = new Days(from, to).bounded().to();
    if (to.isBefore(from)) {
      throw Refusal.invalidField("to", "to must not be before from.")
          .breaking("rule.days_reversed");
    }
  }

  /** The keys that can be grouped and filtered by. */
  public static List<String> dimensions() {
    return Arrays.stream(Dimension.values()).map(Dimension::key).toList();
  }

  /** The {@link #dimensions} but for the periods. */
  public static List<String> factKeys() {
    return Stream.concat(
            Arrays.stream(Dimension.values()).filter(Dimension::isFact).map(Dimension::key),
            Stream.of(GOAL))
        .toList();
  }

  List<Dimension> groupings() {
    final var groupings = groupBy.stream().map(key -> dimension("group_by", key)).toList();
    if (groupings.size() > MOST_GROUPINGS
        || groupings.stream().distinct().count() < groupings.size()) {
      throw Refusal.invalidField("group_by", "group_by takes up to five different keys.")
          .breaking("rule.groupings");
    }
    return groupings;
  }

  /** What values the facts of a slice may have. */
  Map<Dimension, List<String>> wanted() {
    final var wanted = new LinkedHashMap<>(filtered());
    wanted.keySet().removeIf(key -> !key.isFact());
    return wanted;
  }

  private Map<Dimension, List<String>> filtered() {
    final var filtered = new LinkedHashMap<Dimension, List<String>>();
    filters.forEach((key, values) -> filtered.put(dimension(key, key), values));
    return filtered;
  }

  /**
   * What time it is about: its days, and of them only what the periods that are filtered by hold.
   *
   * @throws Refusal if a period is filtered by what is none
   */
  Spans time() {
    return filtered().entrySet().stream()
        .filter(filter -> filter.getKey().isPeriod())
        .map(filter -> anyOf(filter.getKey(), filter.getValue()))
        .reduce(Spans.anyOf(List.of(Span.days(from, to))), Spans::and);
  }

  private static Spans anyOf(final Dimension period, final List<String> keys) {
    return Spans.anyOf(keys.stream().map(key -> Span.of(period, key)).toList());
  }

  /** Whether it is about single hours of days. */
  boolean isOfHours() {
    return filters.containsKey(Dimension.HOUR.key());
  }

  /** The tokens of the goals that are counted; empty means all. */
  List<String> goals() {
    return filters.getOrDefault(GOAL, List.of());
  }

  Basis basisOfTime() {
    return switch (basis) {
      case "event" -> Basis.EVENT;
      case "click" -> Basis.CLICK;
      default ->
          throw Refusal.invalidField("basis", "basis must be event or click.")
              .breaking("rule.unknown_value", basis, "event, click");
    };
  }

  private static Dimension dimension(final String field, final String key) {
    return Dimension.of(key)
        .orElseThrow(
            () ->
                Refusal.invalidField(
                        field,
                        "\"%s\" is not known; use one of %s."
                            .formatted(key, String.join(", ", dimensions())))
                    .breaking("rule.unknown_value", key, String.join(", ", dimensions())));
  }
}
