package dev.goalpost.delivery;

import dev.goalpost.lead.Advert;
import dev.goalpost.lead.LeadFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** An event of which all is known but what a test takes away. */
final class EventBuilder {

  static final Instant NOON = Instant.parse("2026-09-21T12:00:00.75Z");

  private BigDecimal sum = new BigDecimal("50.5000");
  private String manager = "Olga";
  private Map<String, String> params = Map.of();
  private Map<String, String> leadParams = Map.of();

  static EventBuilder event() {
    return new EventBuilder();
  }

  EventBuilder sum(final String newSum) {
    sum = newSum == null ? null : new BigDecimal(newSum);
    return this;
  }

  EventBuilder manager(final String newManager) {
    manager = newManager;
    return this;
  }

  EventBuilder params(final Map<String, String> newParams) {
    params = newParams;
    return this;
  }

  EventBuilder leadParams(final Map<String, String> newParams) {
    leadParams = newParams;
    return this;
  }

  Event build() {
    return new Event(
        7, 0, 11, "dep", 3, "a1b2c3d4", lead(), sum, "EUR", "p9", "tx1", NOON, NOON, params);
  }

  private LeadFacts lead() {
    return new LeadFacts(
        5,
        "click-1",
        "cl-1",
        "4711",
        "anna",
        "Anna B.",
        "DE",
        manager,
        "p1",
        new Advert("px", "c1", "s1", "a1", "C 1", "S 1", "A 1", "feed", "fb", "l1"),
        Map.of(),
        leadParams,
        NOON);
  }
}
