package dev.goalpost.statistics;

import dev.goalpost.goal.TokenChanged;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.TenantId;

/** How somebody arranged the columns of reports. */
@Entity
@Table(name = "column_presets")
class ColumnPreset {

  @Id private long id;
  @TenantId private long accountId;
  private String owner;
  private String name;

  @Convert(converter = PresetColumnsConverter.class)
  private List<PresetColumn> chosen = List.of();

  /** The account whose default it is; the database sees to it that an account has but one. */
  private Long defaultOf;

  private Instant createdAt;
  private Instant updatedAt;

  protected ColumnPreset() {}

  ColumnPreset(final long id, final long accountId, final String owner, final Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.owner = owner;
    this.createdAt = now;
  }

  void arrange(final ColumnPresetForm form, final Instant now) {
    name = form.name();
    chosen = form.columns();
    updatedAt = now;
  }

  void follow(final TokenChanged token) {
    chosen = chosen.stream().map(column -> column.following(token)).toList();
  }

  void becomeDefault() {
    defaultOf = accountId;
  }

  void ceaseToBeDefault() {
    defaultOf = null;
  }

  void passTo(final String newOwner) {
    owner = newOwner;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  List<PresetColumn> columns() {
    return chosen;
  }

  boolean isOwnedBy(final String someone) {
    return owner.equals(someone);
  }

  boolean isDefault() {
    return defaultOf != null;
  }

  ColumnPresetView viewFor(final String someone) {
    return new ColumnPresetView(
        Long.toString(id), name, chosen, isDefault(), isOwnedBy(someone), updatedAt);
  }
}
