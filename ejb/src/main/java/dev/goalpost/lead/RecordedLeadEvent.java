package dev.goalpost.lead;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Something that a lead did. {@link LeadEvents} writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "lead_events")
class RecordedLeadEvent {

  @Id private long id;
  @TenantId private long accountId;
  private long leadId;
  private String type;
  private Instant occurredAt;

  protected RecordedLeadEvent() {}

  TimelineEvent onTimeline() {
    return new TimelineEvent(occurredAt, id, type, Map.of());
  }
}
