package dev.goalpost.messenger;

import dev.goalpost.lead.TimelineEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A line of a client's thread. The writer writes it; here it is only read. */
@Entity
@Immutable
@Table(name = "messages")
class SystemMessage {

  @Id private long id;
  @TenantId private long accountId;
  private long leadId;
  private long eventId;
  private String goal;
  private String text;
  private Instant writtenAt;

  protected SystemMessage() {}

  long id() {
    return id;
  }

  long leadId() {
    return leadId;
  }

  SystemMessageView view() {
    return new SystemMessageView(Long.toString(id), writtenAt, text, Long.toString(eventId), goal);
  }

  TimelineEvent onTimeline() {
    return new TimelineEvent(writtenAt, id, ClientThread.TYPE, view());
  }
}
