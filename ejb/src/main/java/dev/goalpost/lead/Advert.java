package dev.goalpost.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

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

  private static String either(final String first, final String second) {
    return first == null ? second : first;
  }
}
