package dev.goalpost.delivery;

import dev.goalpost.lead.Advert;
import dev.goalpost.lead.LeadFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** Builds a claimed delivery; unless a test says otherwise, it is a deposit that just happened. */
final class DeliveryBuilder {

  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  static final long GOAL = 40;
  static final long SPOT = 50;

  private final long id;
  private DestinationKind kind = new FakeKind();
  private int tries;
  private Instant occurredAt = NOON;
  private long rulesVersion;
  private Instant claimedAt = NOON;

  private DeliveryBuilder(final long id) {
    this.id = id;
  }

  static DeliveryBuilder delivery(final long id) {
    return new DeliveryBuilder(id);
  }

  DeliveryBuilder by(final DestinationKind sender) {
    kind = sender;
    return this;
  }

  /** It was tried that often before, without success. */
  DeliveryBuilder tried(final int times) {
    tries = times;
    return this;
  }

  DeliveryBuilder occurredAt(final Instant moment) {
    occurredAt = moment;
    return this;
  }

  DeliveryBuilder claimedAt(final Instant moment) {
    claimedAt = moment;
    return this;
  }

  DeliveryBuilder byRules(final long version) {
    rulesVersion = version;
    return this;
  }

  ClaimedDelivery build() {
    return new ClaimedDelivery(
        new Outgoing(id, event(), new FakeRoute(GOAL, null, "tracker.example")),
        kind,
        id + 1_000,
        tries,
        tries,
        tries == 0 ? Cause.FIRST : Cause.RETRY,
        rulesVersion,
        claimedAt);
  }

  private Event event() {
    return new Event(
        id + 2_000,
        0,
        GOAL,
        "dep",
        SPOT,
        "spot0001",
        lead(),
        BigDecimal.TEN,
        "USD",
        "player-1",
        null,
        occurredAt,
        occurredAt,
        Map.of());
  }

  private static LeadFacts lead() {
    return new LeadFacts(
        1,
        "click-1",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Advert(null, null, null, null, null, null, null, null, null, null),
        Map.of(),
        Map.of(),
        NOON);
  }
}
