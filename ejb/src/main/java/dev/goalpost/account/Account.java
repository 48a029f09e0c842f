package dev.goalpost.account;

import dev.goalpost.platform.AddressRanges;
import dev.goalpost.platform.Secret;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** A tenant: it owns goals, spots, leads and users. */
@Entity
@Table(name = "accounts")
public class Account {

  @Id private long id;
  private String name;
  private String currency;
  private String zone;

  @Convert(converter = SecretsConverter.class)
  private List<Secret> postbackSecrets;

  private String allowedIps;
  @Embedded private Retention retention;
  private long rulesVersion;
  private Instant createdAt;

  protected Account() {}

  Account(final long id, final String name, final Instant createdAt) {
    this.id = id;
    this.name = name;
    this.currency = "USD";
    this.zone = "UTC";
    this.postbackSecrets = List.of();
    this.retention = Retention.FOR_EVER;
    this.rulesVersion = 1;
    this.createdAt = createdAt;
  }

  void change(
      final String newName,
      final Currency newCurrency,
      final ZoneId newZone,
      final List<Secret> newSecrets,
      final String newAllowedIps) {
    name = newName;
    currency = newCurrency.getCurrencyCode();
    zone = newZone.getId();
    postbackSecrets = List.copyOf(newSecrets);
    allowedIps = newAllowedIps;
    rulesChanged();
  }

  void keep(final Retention newRetention) {
    retention = newRetention;
  }

  /**
   * To be called in every transaction that changes what the intake goes by (goals, spots, rates,
   * the account itself): each node re-reads the rules of an account whose version has moved.
   */
  void rulesChanged() {
    rulesVersion++;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The ISO 4217 code that totals are kept in. */
  public String currency() {
    return currency;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** The secrets any of which a postback must carry; empty means that none is asked for. */
  public List<Secret> postbackSecrets() {
    return postbackSecrets;
  }

  /** Where postbacks may come from; empty means anywhere. */
  public AddressRanges allowedAddresses() {
    return AddressRanges.parse(allowedIps);
  }

  String allowedIps() {
    return allowedIps;
  }

  Retention retention() {
    return retention;
  }

  public long rulesVersion() {
    return rulesVersion;
  }
}
