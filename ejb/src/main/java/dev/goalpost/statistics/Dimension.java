package dev.goalpost.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a report can be grouped by; all but the periods can be filtered by, too. */
enum Dimension {
  HOUR("t.slot"),
  DAY("cast(t.slot as date)"),
  WEEK(null),
  MONTH("(year(t.slot) * 100 + month(t.slot))"),
  SPOT("sp.code"),
  CHANNEL("s.channel"),
  PIXEL("s.pixel"),
  CAMPAIGN_ID("s.campaign_id"),
  CAMPAIGN_NAME("s.campaign_name"),
  ADSET_ID("s.adset_id"),
  ADSET_NAME("s.adset_name"),
  AD_ID("s.ad_id"),
  AD_NAME("s.ad_name"),
  PLACEMENT("s.placement"),
  GEO("s.geo"),
  LANDING_ID("s.landing_id"),
  MANAGER("s.manager");

  private final String sql;

  Dimension(final String sql) {
    this.sql = sql;
  }

  /** The name in requests and answers. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Dimension> of(final String key) {
    return Arrays.stream(values()).filter(dimension -> dimension.key().equals(key)).findFirst();
  }

  boolean isPeriod() {
    return compareTo(MONTH) <= 0;
  }

  /** The expression; an ISO week is the one thing that databases name differently. */
  String sql(final boolean h2) {
    if (this == WEEK) {
      return h2 ? "(iso_year(t.slot) * 100 + iso_week(t.slot))" : "yearweek(t.slot, 3)";
    }
    return sql;
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
