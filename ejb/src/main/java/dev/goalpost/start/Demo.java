package dev.goalpost.start;

import dev.goalpost.lead.Advert;
import dev.goalpost.lead.LeadForm;
import dev.goalpost.lead.LeadRegister;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.spot.SpotForm;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** A spot and a lead to try the first postback on. */
@ApplicationScoped
class Demo {

  static final String CLICK_ID = "demo-click";
  private static final String SPOT_CODE = "demospot";

  @Inject private Spots spots;
  @Inject private LeadRegister leads;

  /** Adds the demo where the account has no spot yet. */
  void ensure() {
    if (!spots.list(PageRequest.of(1, null), ItemFilter.ALL).items().isEmpty()) {
      return;
    }
    spots.add(
        new SpotForm(
            SPOT_CODE,
            "Demo channel",
            "https://t.me/goalpost_demo_bot",
            true,
            null,
            null,
            Map.of(),
            false));
    leads.upsert(List.of(lead()), false);
  }

  private static LeadForm lead() {
    return new LeadForm(
        CLICK_ID,
        null,
        SPOT_CODE,
        "1000001",
        "demo_client",
        "Demo Client",
        "PT",
        null,
        null,
        new Advert(
            null, "demo-campaign", null, null, "Demo campaign", null, null, null, null, null),
        null,
        null,
        null);
  }
}
