package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.Event;
import dev.goalpost.lead.Advert;
import dev.goalpost.lead.LeadFacts;
import dev.goalpost.platform.Secret;
import dev.goalpost.spot.Pixel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** A report of which all is known but what a test changes. */
public final class Reports {

  public static final Instant NOON = Instant.parse("2026-09-21T12:00:00.75Z");

  private final String network;
  private Map<String, String> settings = Map.of();
  private String eventName = "Purchase";
  private String sum = "12.5000";
  private String userId = "4711";
  private String geo = "DE";
  private String txid = "tx1";
  private Map<String, String> identifiers = Map.of();
  private Map<String, String> params = Map.of();
  private Instant occurredAt = NOON;
  private Instant clickedAt = NOON.minusSeconds(60);

  private Reports(final String network) {
    this.network = network;
  }

  public static Reports at(final String network) {
    return new Reports(network);
  }

  public Reports settings(final Map<String, String> newSettings) {
    settings = newSettings;
    return this;
  }

  public Reports eventName(final String name) {
    eventName = name;
    return this;
  }

  public Reports sum(final String newSum) {
    sum = newSum;
    return this;
  }

  public Reports userId(final String id) {
    userId = id;
    return this;
  }

  public Reports txid(final String id) {
    txid = id;
    return this;
  }

  public Reports geo(final String country) {
    geo = country;
    return this;
  }

  public Reports identifiers(final Map<String, String> newIdentifiers) {
    identifiers = newIdentifiers;
    return this;
  }

  public Reports params(final Map<String, String> newParams) {
    params = newParams;
    return this;
  }

  public Reports occurredAt(final Instant moment) {
    occurredAt = moment;
    return this;
  }

  public Reports clickedAt(final Instant moment) {
    clickedAt = moment;
    return this;
  }

  public Report build() {
    final var secrets =
        settings.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue())));
    return new Report(new Pixel(3, network, secrets), eventName, event());
  }

  private Event event() {
    return new Event(
        913315514070046606L,
        0,
        11,
        "dep",
        3,
        "a1b2c3d4",
        lead(),
        sum == null ? null : new BigDecimal(sum),
        "EUR",
        "p9",
        txid,
        occurredAt,
        NOON,
        params);
  }

  private LeadFacts lead() {
    return new LeadFacts(
        5,
        "click-1",
        "cl-1",
        userId,
        "anna",
        "Anna B.",
        geo,
        null,
        "p1",
        new Advert(null, null, null, null, null, null, null, null, null, null),
        identifiers,
        Map.of(),
        clickedAt);
  }
}
