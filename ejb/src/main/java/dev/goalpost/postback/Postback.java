package dev.goalpost.postback;

import dev.goalpost.lead.TimelineEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A row of the journal. It is written by the intake; here it is only read. */
@Entity
@Immutable
@Table(name = "postbacks")
class Postback {

  @Id private long id;
  @TenantId private long accountId;
  private Instant receivedAt;
  private String result;
  private String code;
  private String detail;
  private String query;
  private String address;
  private String goal;
  private String clickId;
  private Long eventId;

  protected Postback() {}

  long id() {
    return id;
  }

  TimelineEvent onTimeline() {
    return new TimelineEvent(receivedAt, id, ConversionHistory.DUPLICATE, view());
  }

  PostbackView view() {
    return new PostbackView(
        Long.toString(id),
        receivedAt,
        result,
        code,
        detail,
        query,
        address,
        goal,
        CallKey.clickId(clickId),
        eventId == null ? null : Long.toString(eventId));
  }
}
