package dev.goalpost.delivery;

import dev.goalpost.platform.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A message that a conversion causes. The engine writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "deliveries")
class Delivery {

  @Id private long id;
  @TenantId private long accountId;

  @ManyToOne(fetch = FetchType.LAZY)
  private Destination destination;

  private long eventId;
  private long goalId;
  private String goal;
  private String clickId;
  private String status;
  private String reason;
  private Instant dueAt;
  private Long claim;
  private Integer lastHttpStatus;

  protected Delivery() {}

  long id() {
    return id;
  }

  long destinationId() {
    return destination.id();
  }

  /**
   * @param hold what keeps its destination's deliveries waiting, or null
   */
  DeliveryView view(final List<DeliveryView.AttemptView> attempts, final Hold hold) {
    final var own = hold != null && isHeldBy(hold) ? hold : null;
    return new DeliveryView(
        Long.toString(id),
        Long.toString(eventId),
        clickId,
        goal,
        destination.kind(),
        destination.name(),
        shownStatus(),
        shownReason(own),
        nextAttemptAt(own),
        attempts);
  }

  private boolean isHeldBy(final Hold hold) {
    return Status.WAITING.contains(status)
        && !isPaused()
        && claim == null
        && dueAt != null
        && hold.concerns(dueAt);
  }

  private String shownReason(final Hold hold) {
    if (isPaused()) {
      return destination.pausedReason();
    }
    return hold == null ? reason : hold.reason();
  }

  private Instant nextAttemptAt(final Hold hold) {
    if (isPaused() || claim != null) {
      return null;
    }
    return hold == null ? dueAt : hold.until();
  }

  private String shownStatus() {
    return isPaused() ? Status.PAUSED.code() : status;
  }

  private boolean isPaused() {
    return destination.isPaused() && Status.WAITING.contains(status);
  }

  Instant orderedAt() {
    return TimeOrderedIds.madeAt(id);
  }
}
