package dev.goalpost.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits groups into rows of one goal each, and one row of what belongs to no goal. A goal goes by
 * its number, since its token is a user's text.
 *
 * @param parts whose sums the rows have, by number; none if there are no rows
 * @param others the sums that no row has
 */
record GoalRows(List<Part> parts, List<Summand> others) {

  /** What a row's number is called. */
  static final String KEY = "goal";

  /**
   * @param token the goal, or null for what belongs to none
   */
  record Part(String token, List<Summand> sums) {}

  /** The token of the goal with that number, or null. */
  String token(final int number) {
    return parts.get(number).token();
  }

  /**
   * The rows of {@code groups} that have anything.
   *
   * @param names of the keys of groups
   */
  Sql of(final Stream<String> names, final Sql groups) {
    final var keys = names.map(name -> "w." + name);
    final var sums = IntStream.range(0, parts.size()).boxed().flatMap(this::sums);
    final var nothing = others.stream().map(sum -> "0 as " + sum.name());
    final var selected = Stream.of(keys, Stream.of("n.goal_no as " + KEY), sums, nothing);
    return Sql.of("select " + selected.flatMap(all -> all).collect(Collectors.joining(", ")))
        .then(" from (")
        .then(groups)
        .then(") w join (" + numbers() + ") n on " + filled());
  }

  private Stream<String> sums(final int number) {
    return parts.get(number).sums().stream()
        .map(
            sum ->
                "case when n.goal_no = %1$d then w.%2$s else 0 end as %2$s"
                    .formatted(number, sum.name()));
  }

  private String numbers() {
    return parts.isEmpty() ? "select 0 as goal_no" : union();
  }

  private String union() {
    return IntStream.range(0, parts.size())
        .mapToObj(number -> "select " + number + " as goal_no")
        .collect(Collectors.joining(" union all "));
  }

  private String filled() {
    return parts.isEmpty() ? "1 = 0" : anyFilled();
  }

  private String anyFilled() {
    return IntStream.range(0, parts.size())
        .mapToObj(number -> "n.goal_no = %d and (%s)".formatted(number, anyOf(parts.get(number))))
        .collect(Collectors.joining(" or "));
  }

  private static String anyOf(final Part part) {
    return part.sums().stream()
        .map(sum -> "w." + sum.name() + " <> 0")
        .collect(Collectors.joining(" or "));
  }
}
