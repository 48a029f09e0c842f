package dev.goalpost.spot;

import dev.goalpost.platform.Secret;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;

/** A traffic endpoint. */
@Entity
@Table(name = "spots")
class Spot {

  @Id private long id;
  @TenantId private long accountId;
  private String code;
  private String name;
  private String targetUrl;
  private boolean crmEnabled;
  private String defaultManager;
  private String registrationUrl;
  private Secret telegramSecret;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "pixel_settings", joinColumns = @JoinColumn(name = "spot_id"))
  @BatchSize(size = 200)
  private Set<PixelValue> pixels = new HashSet<>();

  private Instant archivedAt;
  private Instant createdAt;
  private Instant updatedAt;

  protected Spot() {}

  Spot(final long id, final long accountId, final Secret telegramSecret, final Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.telegramSecret = telegramSecret;
    this.createdAt = now;
  }

  /** Takes over a checked form, whose pixels are given with their secrets in clear. */
  void take(final SpotForm form, final Set<PixelValue> newPixels, final Instant now) {
    code = form.code();
    name = form.name();
    targetUrl = form.targetUrl();
    crmEnabled = form.crmEnabled();
    defaultManager = form.defaultManager();
    registrationUrl = form.registrationUrl();
    pixels.retainAll(newPixels);
    pixels.addAll(newPixels);
    if (form.archived()) {
      archive(now);
    } else {
      archivedAt = null;
    }
    updatedAt = now;
  }

  void archive(final Instant now) {
    if (archivedAt == null) {
      archivedAt = now;
    }
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  String targetUrl() {
    return targetUrl;
  }

  boolean crmEnabled() {
    return crmEnabled;
  }

  String defaultManager() {
    return defaultManager;
  }

  String registrationUrl() {
    return registrationUrl;
  }

  Secret telegramSecret() {
    return telegramSecret;
  }

  Set<PixelValue> pixels() {
    return pixels;
  }

  /** Its pixels as their networks need them. */
  List<Pixel> readyPixels() {
    return pixels.stream()
        .collect(
            Collectors.groupingBy(
                PixelValue::network, Collectors.toMap(PixelValue::name, PixelValue::content)))
        .entrySet()
        .stream()
        .map(pixel -> new Pixel(id, pixel.getKey(), pixel.getValue()))
        .toList();
  }

  boolean isArchived() {
    return archivedAt != null;
  }
}
