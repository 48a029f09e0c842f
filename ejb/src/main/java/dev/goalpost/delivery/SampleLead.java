package dev.goalpost.delivery;

import dev.goalpost.lead.Advert;
import dev.goalpost.lead.LeadFacts;
import java.time.Instant;
import java.util.Map;

/** A client who does not exist, for trying a call out before there is one. */
final class SampleLead {

  static final String SPOT = "sample00";

  private static final Advert ADVERT =
      new Advert(
          "sample-pixel",
          "sample-campaign",
          "sample-adset",
          "sample-ad",
          "Sample campaign",
          "Sample ad set",
          "Sample ad",
          "sample-placement",
          "sample-site",
          "sample-landing");

  private SampleLead() {}

  static LeadFacts facts(final Instant now) {
    return new LeadFacts(
        0,
        "sample-click",
        "sample-tracker-click",
        "1000000001",
        "sample_user",
        "Sample User",
        "US",
        null,
        "sample-player",
        ADVERT,
        Map.of(),
        Map.of(),
        now);
  }
}
