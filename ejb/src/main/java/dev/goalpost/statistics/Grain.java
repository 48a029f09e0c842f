package dev.goalpost.statistics;

import dev.goalpost.traffic.Outline;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * How far totals are split, the widest first. What needs few facts of slices reads few rows,
 * however many slices there are.
 */
enum Grain {
  /** Not at all. */
  ALL_SLICES("_of_all_slices", EnumSet.noneOf(Dimension.class), null, null),

  CAMPAIGNS(
      "_of_campaigns",
      EnumSet.of(Dimension.CAMPAIGN_ID, Dimension.CAMPAIGN_NAME),
      "campaign_slice",
      Outline::campaign),

  /** By campaign and country. */
  COUNTRIES(
      "_of_countries",
      EnumSet.of(Dimension.CAMPAIGN_ID, Dimension.CAMPAIGN_NAME, Dimension.GEO),
      "country_slice",
      Outline::country),

  SLICES("", EnumSet.allOf(Dimension.class), null, null);

  /** Those that are kept by slices that stand for others; of days alone. */
  static final List<Grain> OUTLINES = List.of(CAMPAIGNS, COUNTRIES);

  private final String suffix;
  private final Set<Dimension> facts;
  private final String column;
  private final ToLongFunction<Outline> standing;

  Grain(
      final String suffix,
      final Set<Dimension> facts,
      final String column,
      final ToLongFunction<Outline> standing) {
    this.suffix = suffix;
    this.facts = facts;
    this.column = column;
    this.standing = standing;
  }

  /** The widest that tells these facts apart. */
  static Grain of(final Collection<Dimension> facts, final boolean hourly) {
    return Arrays.stream(values())
        .filter(grain -> !hourly || !grain.isOutline())
        .filter(grain -> grain.facts.containsAll(facts))
        .findFirst()
        .orElseThrow();
  }

  private boolean isOutline() {
    return column != null;
  }

  /** The table of this grain. */
  String of(final String table) {
    return table + suffix;
  }

  /** The slice that a slice is kept by; of outlines only. */
  long standing(final Outline outline) {
    return standing.applyAsLong(outline);
  }

  /** A condition on slices {@code s}, to follow another one: those that totals are kept by. */
  Sql slices(final long accountId) {
    return isOutline()
        ? Sql.of(
            " and s.id in (select o." + column + " from slice_outlines o where o.account_id = ?)",
            accountId)
        : Sql.of("");
  }
}
