package dev.goalpost.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/**
 * Where deliveries go, and how fast.
 *
 * <p>Only changed columns are written, since the recorder notes successes and failures beside us.
 */
@Entity
@Table(name = "destinations")
@DynamicUpdate
class Destination {

  static final String ACTIVE = "active";
  static final String PAUSED = "paused";

  @Id private long id;
  @TenantId private long accountId;
  private String kind;
  private String name;
  private String identity;
  private String state;
  private String pausedReason;
  private Instant pausedAt;
  private String pauseCause;
  private Instant failingSince;
  private Instant lastFailedAt;
  private Instant lastSuccessAt;
  private Integer concurrency;

  @Column(precision = 9, scale = 3)
  private BigDecimal ratePerSecond;

  protected Destination() {}

  /** By an operator: whatever it was paused for before, only an operator resumes it now. */
  void pause(final String reason, final Instant now) {
    pauseCause = PauseCause.OPERATOR.code();
    if (!isPaused()) {
      state = PAUSED;
      pausedReason = reason;
      pausedAt = now;
    }
  }

  /** Begins anew: what failed before counts no more. */
  void resume() {
    state = ACTIVE;
    pausedReason = null;
    pausedAt = null;
    pauseCause = null;
    failingSince = null;
  }

  void limit(final Integer newConcurrency, final BigDecimal newRate) {
    concurrency = newConcurrency;
    ratePerSecond = newRate;
  }

  long id() {
    return id;
  }

  String kind() {
    return kind;
  }

  String name() {
    return name;
  }

  String identity() {
    return identity;
  }

  Target target() {
    return new Target(id, accountId, name, identity);
  }

  boolean isPaused() {
    return PAUSED.equals(state);
  }

  /** Whether new credentials would end the pause. */
  boolean isRefusingCredentials() {
    return isPaused() && PauseCause.CREDENTIALS.code().equals(pauseCause);
  }

  String state() {
    return state;
  }

  String pausedReason() {
    return pausedReason;
  }

  Instant pausedAt() {
    return pausedAt;
  }

  Instant failingSince() {
    return failingSince;
  }

  /** How much of the time is used up after which it is paused. */
  Patience patience() {
    return Patience.between(failingSince, lastFailedAt);
  }

  Instant lastSuccessAt() {
    return lastSuccessAt;
  }

  Integer concurrency() {
    return concurrency;
  }

  BigDecimal ratePerSecond() {
    return ratePerSecond;
  }
}
