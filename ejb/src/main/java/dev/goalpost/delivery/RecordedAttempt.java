package dev.goalpost.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A try of a delivery. The recorder writes it; {@link ShownAttempts} reads it. */
@Entity
@Immutable
@Table(name = "delivery_attempts")
class RecordedAttempt {

  @Id private long id;
  @TenantId private long accountId;
  private long deliveryId;
  private Instant madeAt;
  private String cause;
  private String outcome;
  private String reason;
  private Integer httpStatus;
  private long durationMs;
  private String request;
  private String response;

  protected RecordedAttempt() {}
}
