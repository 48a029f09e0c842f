package dev.goalpost.delivery;

import dev.goalpost.lead.LeadFacts;
import dev.goalpost.macro.Macro;
import java.math.BigDecimal;
import java.util.function.Function;

/** What macros stand for in an event, in clear; null where that is not known. */
public record MacroValues(Event event) implements Function<Macro, String> {

  @Override
  public String apply(final Macro macro) {
    if (macro instanceof Macro.Parameter parameter) {
      return parameter(parameter.name());
    }
    return known((Macro.Known) macro, event.lead());
  }

  /** The postback's own, or else the lead's. */
  private String parameter(final String name) {
    final var own = event.params().get(name);
    return own == null ? event.lead().params().get(name) : own;
  }

  private String known(final Macro.Known macro, final LeadFacts lead) {
    final var advert = lead.advert();
    return switch (macro) {
      case ACTION -> event.goal();
      case USER_ID -> lead.userId();
      case USERNAME -> lead.username();
      case NAME -> lead.name();
      case CLICK_ID -> lead.clickId();
      case SUM -> plain(event.sum());
      case CL_ID -> lead.clId();
      case ADVERT_PIXEL -> advert.pixel();
      case ADVERT_CAMPAIGN_ID -> advert.campaignId();
      case ADVERT_ADSET_ID -> advert.adsetId();
      case ADVERT_AD_ID -> advert.adId();
      case ADVERT_CAMPAIGN_NAME -> advert.campaignName();
      case ADVERT_ADSET_NAME -> advert.adsetName();
      case ADVERT_AD_NAME -> advert.adName();
      case ADVERT_PLACEMENT -> advert.placement();
      case ADVERT_SITE_SOURCE_NAME -> advert.siteSourceName();
      case GEO -> lead.geo();
      case ADVERT_LANDING_ID -> advert.landingId();
      case EVENT_ID -> Long.toString(event.id());
      case PLAYER_ID -> event.playerId();
      case CURRENCY -> event.currency();
      case TS -> Long.toString(event.occurredAt().getEpochSecond());
      case SPOT -> event.spot();
      case MANAGER -> lead.manager();
    };
  }

  /** Without trailing zeros, and never in scientific notation. */
  private static String plain(final BigDecimal sum) {
    return sum == null ? null : sum.stripTrailingZeros().toPlainString();
  }
}
