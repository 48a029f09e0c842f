package dev.goalpost.admin.client;

import dev.goalpost.goal.SystemGoal;
import dev.goalpost.lead.Advert;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.LeadView.GoalTotal;
import dev.goalpost.lead.Leads;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of a client, and what the client brought. */
@Named
@RequestScoped
public class ClientCard {

  private static final List<SystemGoal> SYSTEM_GOALS =
      List.of(SystemGoal.REG, SystemGoal.DEP, SystemGoal.REDEP, SystemGoal.REBILL);

  @Inject private ClientPage page;
  @Inject private ClientChoices choices;
  @Inject private Leads leads;

  private LeadView lead;

  public LeadView getLead() {
    if (lead == null) {
      lead = leads.find(page.getId());
    }
    return lead;
  }

  /** What the client is called: by name, by user name, or by click id. */
  public String getTitle() {
    return titleOf(getLead());
  }

  /** As {@link #getTitle}, of any client. */
  public String titleOf(final LeadView client) {
    if (client.name() != null) {
      return client.name();
    }
    return client.username() == null ? client.clickId() : "@" + client.username();
  }

  /** The totals under the system goals; zero under those that the client has not reached. */
  public List<GoalTotal> getSystemTotals() {
    return SYSTEM_GOALS.stream().map(goal -> total(goal.token())).toList();
  }

  /** Whether its sum says something: that a registration brought no money does not. */
  public boolean isWorthMoney(final GoalTotal total) {
    return !total.token().equals(SystemGoal.REG.token())
        || total.sum().signum() != 0
        || total.waitingForRate() > 0;
  }

  private GoalTotal total(final String token) {
    return getLead().goals().stream()
        .filter(total -> total.token().equals(token))
        .findFirst()
        .orElse(new GoalTotal(token, 0, BigDecimal.ZERO, 0, null, null));
  }

  /** The totals under goals of the user's own. */
  public List<GoalTotal> getCustomTotals() {
    return getLead().goals().stream().filter(total -> !choices.isSystem(total.token())).toList();
  }

  /** What is known of the advertisement, by the names that links give it. */
  public Map<String, String> getAdvert() {
    final Advert advert = getLead().advert();
    final var known = new LinkedHashMap<String, String>();
    if (advert != null) {
      known.put("campaign_name", advert.campaignName());
      known.put("campaign_id", advert.campaignId());
      known.put("adset_name", advert.adsetName());
      known.put("adset_id", advert.adsetId());
      known.put("ad_name", advert.adName());
      known.put("ad_id", advert.adId());
      known.put("placement", advert.placement());
      known.put("site_source_name", advert.siteSourceName());
      known.put("landing_id", advert.landingId());
      known.put("pixel", advert.pixel());
    }
    known.values().removeIf(value -> value == null);
    return known;
  }

  public Map<String, String> getIdentifiers() {
    return sorted(getLead().identifiers());
  }

  public Map<String, String> getParams() {
    return sorted(getLead().params());
  }

  private static Map<String, String> sorted(final Map<String, String> values) {
    return values == null ? Map.of() : new TreeMap<>(values);
  }
}
