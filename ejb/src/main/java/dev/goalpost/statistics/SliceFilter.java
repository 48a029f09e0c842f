package dev.goalpost.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which slices {@code s} of an account, with their spots {@code sp}, a report is about. */
final class SliceFilter {

  /** What joins {@code sp}. */
  static final String SPOTS =
      " left join spots sp on sp.id = s.spot_id and sp.account_id = s.account_id";

  private SliceFilter() {}

  /** The condition, beginning with {@code where}. */
  static Sql of(final ReportQuery query, final long accountId) {
    final var conditions = query.wanted().entrySet().stream().map(SliceFilter::anyOf).toList();
    final var account = Sql.of(" where s.account_id = ?", accountId);
    return conditions.isEmpty()
        ? account
        : account.then(" and ").then(Sql.join(" and ", conditions));
  }

  private static Sql anyOf(final Map.Entry<Dimension, List<String>> filter) {
    final var values =
        filter.getValue().stream().map(value -> condition(filter.getKey(), value)).toList();
    return Sql.of("(").then(Sql.join(" or ", values)).then(")");
  }

  /**
   * An empty text stands for a missing value; a spot goes by its code or its id, and a country in
   * whatever letters.
   */
  private static Sql condition(final Dimension fact, final String value) {
    if (value.isEmpty()) {
      return Sql.of(fact.column() + " is null");
    }
    return switch (fact) {
      case SPOT -> Sql.of("sp.code = ? or cast(sp.id as char(20)) = ?", value, value);
      case GEO -> Sql.of(fact.column() + " = ?", value.toUpperCase(Locale.ROOT));
      default -> Sql.of(fact.column() + " = ?", value);
    };
  }
}
