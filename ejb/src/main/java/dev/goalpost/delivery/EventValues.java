package dev.goalpost.delivery;

import dev.goalpost.macro.Macro;
import dev.goalpost.macro.Macro.Known;
import dev.goalpost.macro.Macro.Parameter;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * What macros stand for in an event; null for what is not known.
 *
 * @param defaultManager who looks after leads of the spot that have no manager of their own, or
 *     null
 */
public record EventValues(Event event, String defaultManager) implements Function<Macro, String> {

  /** For destinations, which are not told who looks after whom. */
  public static EventValues of(final Event event) {
    return new EventValues(event, null);
  }

  @Override
  public String apply(final Macro macro) {
    return macro instanceof Parameter parameter
        ? parameter(parameter.name())
        : known((Known) macro);
  }

  private String parameter(final String name) {
    final var own = event.params().get(name);
    return own == null ? event.lead().params().get(name) : own;
  }

  private String known(final Known macro) {
    final var lead = event.lead();
    final var advert = lead.advert();
    return switch (macro) {
      case ACTION -> event.goal();
      case EVENT_ID -> Long.toString(event.id());
      case SUM -> plain(event.sum());
      case CURRENCY -> event.currency();
      case PLAYER_ID -> event.playerId();
      case TS -> Long.toString(event.occurredAt().getEpochSecond());
      case SPOT -> event.spot();
      case CLICK_ID -> lead.clickId();
      case CL_ID -> lead.clId();
      case USER_ID -> lead.userId();
      case USERNAME -> lead.username();
      case NAME -> lead.name();
      case GEO -> lead.geo();
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
    };
  }

  private static String plain(final BigDecimal sum) {
    return sum == null ? null : sum.stripTrailingZeros().toPlainString();
  }
}
