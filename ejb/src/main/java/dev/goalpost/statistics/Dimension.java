package dev.goalpost.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a report can be grouped by; and filtered by. */
enum Dimension {
  HOUR("Hour"),
  DAY("Day"),
  WEEK("Week"),
  MONTH("Month"),
  SPOT("Spot", "sp.code"),
  CHANNEL("Channel", "s.channel"),
  PIXEL("Pixel", "s.pixel"),
  CAMPAIGN_ID("Campaign id", "s.campaign_id"),
  CAMPAIGN_NAME("Campaign", "s.campaign_name"),
  ADSET_ID("Ad set id", "s.adset_id"),
  ADSET_NAME("Ad set", "s.adset_name"),
  AD_ID("Ad id", "s.ad_id"),
  AD_NAME("Ad", "s.ad_name"),
  PLACEMENT("Placement", "s.placement"),
  GEO("Geo", "s.geo"),
  LANDING_ID("Landing", "s.landing_id"),
  MANAGER("Manager", "s.manager"),
  GOAL("Goal");

  private final String title;
  private final String column;

  Dimension(final String title) {
    this(title, null);
  }

  Dimension(final String title, final String column) {
    this.title = title;
    this.column = column;
  }

  /** The name in requests and answers. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  static Optional<Dimension> of(final String key) {
    return Arrays.stream(values()).filter(dimension -> dimension.key().equals(key)).findFirst();
  }

  boolean isPeriod() {
    return compareTo(MONTH) <= 0;
  }

  /** Whether it is a fact of slices: all but the periods and the goal. */
  boolean isFact() {
    return column != null;
  }

  /** Whether it tells campaigns, or what they consist of, apart: few slices have the same one. */
  boolean isFine() {
    return compareTo(CAMPAIGN_ID) >= 0 && compareTo(AD_NAME) <= 0;
  }

  /** The column, of a slice {@code s} and its spot {@code sp}; of facts only. */
  String column() {
    return column;
  }

  /** The period that holds {@code slot}, a day or an hour. */
  String period(final Engine engine, final String slot) {
    return switch (this) {
      case HOUR -> slot;
      case DAY -> "cast(%s as date)".formatted(slot);
      case WEEK -> engine.week(slot);
      case MONTH -> "(year(%1$s) * 100 + month(%1$s))".formatted(slot);
      default -> throw new IllegalArgumentException(this + " is no period");
    };
  }

  /** The key of a group as answers show it: {@code 2026-11-23T14:00}, {@code 2026-W48}. */
  String shown(final String stored) {
    if (stored == null) {
      return null;
    }
    return switch (this) {
      case HOUR -> stored.substring(0, 16).replace(' ', 'T');
      case DAY -> stored.substring(0, 10);
      case WEEK -> stored.substring(0, 4) + "-W" + stored.substring(4, 6);
      case MONTH -> stored.substring(0, 4) + "-" + stored.substring(4, 6);
      default -> stored;
    };
  }
}
