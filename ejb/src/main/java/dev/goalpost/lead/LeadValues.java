package dev.goalpost.lead;

import dev.goalpost.macro.Macro;
import dev.goalpost.macro.Macro.Known;
import dev.goalpost.macro.Macro.Parameter;
import java.util.function.Function;

/**
 * What macros stand for in a lead; null for what is not known, and for what only an event has.
 *
 * @param spot the code of the lead's spot
 * @param defaultManager who looks after leads of the spot that have no manager of their own, or
 *     null
 */
public record LeadValues(LeadFacts lead, String spot, String defaultManager)
    implements Function<Macro, String> {

  @Override
  public String apply(final Macro macro) {
    return macro instanceof Parameter parameter
        ? lead.params().get(parameter.name())
        : known((Known) macro);
  }

  private String known(final Known macro) {
    final var advert = lead.advert();
    return switch (macro) {
      case SPOT -> spot;
      case CLICK_ID -> lead.clickId();
      case CL_ID -> lead.clId();
      case USER_ID -> lead.userId();
      case USERNAME -> lead.username();
      case NAME -> lead.name();
      case GEO -> lead.geo();
      case PLAYER_ID -> lead.playerId();
      case MANAGER -> lead.manager() == null ? defaultManager : lead.manager();
      case ADVERT_PIXEL -> advert.pixel();
      case ADVERT_CAMPAIGN_ID -> advert.campaignId();
      case ADVERT_ADSET_ID -> advert.adsetId();
      case ADVERT_AD_ID -> advert.adId();
      case ADVERT_CAMPAIGN_NAME -> advert.campaignName();
      case ADVERT_ADSET_NAME -> advert.adsetName();
      case ADVERT_AD_NAME -> advert.adName();
      case ADVERT_PLACEMENT -> advert.placement();
      case ADVERT_SITE_SOURCE_NAME -> advert.siteSourceName();
      case ADVERT_LANDING_ID -> advert.landingId();
      case ACTION, EVENT_ID, SUM, CURRENCY, TS -> null;
    };
  }
}
