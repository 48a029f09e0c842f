package dev.goalpost.lead;

import dev.goalpost.traffic.Traffic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The advertisement that a lead came by. Every field may be null. */
@Embeddable
public record Advert(
    @Column(name = "advert_pixel") String pixel,
    @Column(name = "advert_campaign_id") String campaignId,
    @Column(name = "advert_adset_id") String adsetId,
    @Column(name = "advert_ad_id") String adId,
    @Column(name = "advert_campaign_name") String campaignName,
    @Column(name = "advert_adset_name") String adsetName,
    @Column(name = "advert_ad_name") String adName,
    @Column(name = "advert_placement") String placement,
    @Column(name = "advert_site_source_name") String siteSourceName,
    @Column(name = "advert_landing_id") String landingId) {

  static final Advert NONE = new Advert(null, null, null, null, null, null, null, null, null, null);

  /** Reads the ten columns of an advert, in the order of its fields, from {@code first} on. */
  static Advert read(final ResultSet row, final int first) throws SQLException {
    return new Advert(
        row.getString(first),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getString(first + 3),
        row.getString(first + 4),
        row.getString(first + 5),
        row.getString(first + 6),
        row.getString(first + 7),
        row.getString(first + 8),
        row.getString(first + 9));
  }

  /** This advert, with what {@code later} knows in place of what is known here. */
  Advert updatedBy(final Advert later) {
    return new Advert(
        either(later.pixel, pixel),
        either(later.campaignId, campaignId),
        either(later.adsetId, adsetId),
        either(later.adId, adId),
        either(later.campaignName, campaignName),
        either(later.adsetName, adsetName),
        either(later.adName, adName),
        either(later.placement, placement),
        either(later.siteSourceName, siteSourceName),
        either(later.landingId, landingId));
  }

  /** Where a lead with this advert comes from. */
  Traffic traffic(final long accountId, final long spotId, final String geo, final String manager) {
    return new Traffic(
        accountId,
        spotId,
        siteSourceName,
        pixel,
        campaignId,
        campaignName,
        adsetId,
        adsetName,
        adId,
        adName,
        placement,
        geo,
        landingId,
        manager);
  }

  private static String either(final String first, final String second) {
    return first == null ? second : first;
  }
}
