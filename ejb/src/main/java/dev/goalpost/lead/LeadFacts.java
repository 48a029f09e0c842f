package dev.goalpost.lead;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TextMapConverter;
import dev.goalpost.traffic.Traffic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/**
 * What is known of a lead, for those who are told of its conversions. Null stands for what is not
 * known.
 *
 * @param advert never null, though each of its fields may be
 * @param identifiers by the names in {@link Identifiers}; never null
 * @param params never null
 */
public record LeadFacts(
    long id,
    String clickId,
    String clId,
    String userId,
    String username,
    String name,
    String geo,
    String manager,
    String playerId,
    Advert advert,
    Map<String, String> identifiers,
    Map<String, String> params,
    Instant clickedAt) {

  /** The columns of a lead under the alias {@code l}, in the order that {@link #read} expects. */
  public static final String COLUMNS =
      "l.id, l.click_id, l.cl_id, l.user_id, l.username, l.name, l.geo, l.manager, l.player_id,"
          + " l.advert_pixel, l.advert_campaign_id, l.advert_adset_id, l.advert_ad_id,"
          + " l.advert_campaign_name, l.advert_adset_name, l.advert_ad_name, l.advert_placement,"
          + " l.advert_site_source_name, l.advert_landing_id, l.identifiers, l.params,"
          + " l.clicked_at";

  private static final int FIRST_ADVERT = 10;

  /** How many columns {@link #COLUMNS} are. */
  public static final int COLUMN_COUNT = 22;

  /** Reads a lead whose columns are the first of the row. */
  public static LeadFacts read(final ResultSet row) throws SQLException {
    return new LeadFacts(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        Advert.read(row, FIRST_ADVERT),
        TextMapConverter.read(row.getString(20)),
        TextMapConverter.read(row.getString(21)),
        Jdbc.instant(row, 22));
  }

  /** Where the lead, one of that spot, comes from. */
  public Traffic traffic(final long accountId, final long spotId) {
    return advert.traffic(accountId, spotId, geo, manager);
  }

  /** What a client's card shows of the lead. */
  public static LeadFacts of(final LeadView card) {
    return new LeadFacts(
        Long.parseLong(card.id()),
        card.clickId(),
        card.clId(),
        card.userId(),
        card.username(),
        card.name(),
        card.geo(),
        card.manager(),
        card.playerId(),
        card.advert() == null ? Advert.NONE : card.advert(),
        card.identifiers(),
        card.params(),
        card.clickedAt());
  }
}
