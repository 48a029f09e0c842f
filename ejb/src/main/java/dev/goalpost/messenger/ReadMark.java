package dev.goalpost.messenger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/**
 * Up to which message a manager has read a client's thread, or, where the lead is {@link
 * #EVERY_LEAD}, all of them. {@link ReadMarks} writes them.
 */
@Entity
@Immutable
@Table(name = "read_marks")
@IdClass(ReadMark.Key.class)
class ReadMark {

  static final long EVERY_LEAD = 0;

  @TenantId private long accountId;
  @Id private String reader;
  @Id private long leadId;
  private long messageId;

  protected ReadMark() {}

  long messageId() {
    return messageId;
  }

  /** Whose mark it is, and in which thread. */
  record Key(String reader, long leadId) {}
}
