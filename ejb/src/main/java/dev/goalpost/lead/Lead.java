package dev.goalpost.lead;

import dev.goalpost.platform.TextMapConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/**
 * A person who came through a spot.
 *
 * <p>Only changed columns are written, since the intake sets the player id beside us.
 */
@Entity
@Table(name = "leads")
@DynamicUpdate
class Lead {

  private static final int PLAYER_KEY = 64;
  private static final String SUCCESSOR = "merged_into";

  @Id private long id;
  @TenantId private long accountId;
  private long spotId;
  private String clickId;
  private String clId;
  private String userId;
  private String username;
  private String name;
  private String geo;
  private String manager;
  private String playerId;

  /** The part of the player id that is indexed; the database computes it. */
  @Column(insertable = false, updatable = false)
  private String playerKey;

  @Column(insertable = false, updatable = false)
  private String nameKey;

  @Column(insertable = false, updatable = false)
  private String usernameKey;

  @Embedded private Advert advert;

  @Convert(converter = TextMapConverter.class)
  private Map<String, String> identifiers;

  @Convert(converter = TextMapConverter.class)
  private Map<String, String> params;

  /** The click id of the lead that it turned out to be; it stays when who it is is forgotten. */
  private String mergedInto;

  private Instant clickedAt;
  private Instant createdAt;
  private Instant updatedAt;
  private Instant forgottenAt;

  protected Lead() {}

  Lead(
      final long id,
      final long accountId,
      final String clickId,
      final Instant clickedAt,
      final Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.clickId = clickId;
    this.clickedAt = clickedAt;
    this.createdAt = now;
    this.identifiers = Map.of();
    this.params = Map.of();
  }

  /** Somebody who came without a click. */
  static Lead without(
      final String clickId,
      final long id,
      final long accountId,
      final long spotId,
      final Instant at,
      final Instant now) {
    final var lead = new Lead(id, accountId, clickId, at, now);
    lead.spotId = spotId;
    lead.updatedAt = now;
    return lead;
  }

  /** Takes over what {@code form} knows and keeps the rest. */
  void learn(final LeadForm form, final Long formSpotId, final Instant now) {
    spotId = formSpotId == null ? spotId : formSpotId;
    clId = either(form.clId(), clId);
    userId = either(form.userId(), userId);
    username = either(form.username(), username);
    name = either(form.name(), name);
    geo = either(form.geo(), geo);
    manager = either(form.manager(), manager);
    playerId = either(form.playerId(), playerId);
    advert = form.advert() == null ? advert : advert().updatedBy(form.advert());
    identifiers = merged(identifiers, form.identifiers());
    params = merged(params, form.params());
    updatedAt = now;
  }

  /** Takes over all of {@code form}: what it leaves out becomes blank. */
  void replace(final LeadForm form, final long formSpotId, final Instant now) {
    spotId = formSpotId;
    clId = form.clId();
    userId = form.userId();
    username = form.username();
    name = form.name();
    geo = form.geo();
    manager = form.manager();
    playerId = form.playerId();
    advert = form.advert();
    identifiers = form.identifiers() == null ? Map.of() : form.identifiers();
    params = form.params() == null ? Map.of() : form.params();
    updatedAt = now;
  }

  void assign(final String newManager, final Instant now) {
    manager = newManager;
    updatedAt = now;
  }

  /** The lead is that Telegram user; a name that is known already stays. */
  void meet(final TelegramUser user, final Instant now) {
    userId = user.userId();
    username = either(user.username(), username);
    name = either(name, user.name());
    updatedAt = now;
  }

  /** Nothing tells any more who it is. */
  void forget(final Instant now) {
    clId = null;
    userId = null;
    username = null;
    name = null;
    playerId = null;
    identifiers = Map.of();
    params = Map.of();
    updatedAt = now;
    forgottenAt = now;
  }

  /** Another lead is that Telegram user, and keeps what tells who it is. */
  void giveUpUser(final Lead successor, final Instant now) {
    params = merged(params, Map.of(SUCCESSOR, successor.clickId));
    mergedInto = successor.clickId;
    userId = null;
    username = null;
    name = null;
    updatedAt = now;
  }

  /** All that is told of a click followed it, though Telegram's clock has whole seconds alone. */
  Instant afterClick(final Instant at) {
    return at.isBefore(clickedAt) ? clickedAt : at;
  }

  private static Map<String, String> merged(
      final Map<String, String> known, final Map<String, String> later) {
    if (later == null || later.isEmpty()) {
      return known;
    }
    final var merged = new LinkedHashMap<>(known);
    merged.putAll(later);
    return merged;
  }

  private static String either(final String first, final String second) {
    return first == null ? second : first;
  }

  /** What {@code playerId} is found by; null for null. */
  static String playerKey(final String playerId) {
    return playerId == null
        ? null
        : playerId.substring(
            0, playerId.offsetByCodePoints(0, Math.min(PLAYER_KEY, codePoints(playerId))));
  }

  private static int codePoints(final String text) {
    return text.codePointCount(0, text.length());
  }

  long id() {
    return id;
  }

  long spotId() {
    return spotId;
  }

  String clickId() {
    return clickId;
  }

  String clId() {
    return clId;
  }

  String userId() {
    return userId;
  }

  String username() {
    return username;
  }

  String name() {
    return name;
  }

  String geo() {
    return geo;
  }

  String manager() {
    return manager;
  }

  String playerId() {
    return playerId;
  }

  /** Never null: Hibernate makes an embeddable of nulls null. */
  Advert advert() {
    return advert == null ? Advert.NONE : advert;
  }

  Map<String, String> identifiers() {
    return identifiers;
  }

  Map<String, String> params() {
    return params;
  }

  Instant clickedAt() {
    return clickedAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** What may be told of it with its events. */
  LeadFacts facts() {
    return new LeadFacts(
        id,
        clickId,
        clId,
        userId,
        username,
        name,
        geo,
        manager,
        playerId,
        advert(),
        identifiers,
        params,
        clickedAt);
  }
}
