package dev.goalpost.postback;

import dev.goalpost.lead.TimelineEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** An entry that puts a conversion right; the conversion itself stays as it came. */
@Entity
@Immutable
@Table(name = "corrections")
class Correction {

  @Id private long id;
  @TenantId private long accountId;
  private long leadId;
  private long eventId;
  private String kind;
  private int times;

  @Column(precision = 23, scale = 4)
  private BigDecimal amount;

  @Column(precision = 38, scale = 4)
  private BigDecimal accountAmount;

  private String reason;
  private String author;
  private Instant madeAt;

  protected Correction() {}

  Correction(
      final long id,
      final long accountId,
      final long leadId,
      final long eventId,
      final CorrectionKind kind,
      final Change change,
      final String reason,
      final String author,
      final Instant madeAt) {
    this.id = id;
    this.accountId = accountId;
    this.leadId = leadId;
    this.eventId = eventId;
    this.kind = kind.code();
    this.times = change.times();
    this.amount = change.amount();
    this.accountAmount = change.worth();
    this.reason = reason;
    this.author = author;
    this.madeAt = madeAt;
  }

  /**
   * What a correction adds.
   *
   * @param times how many conversions
   * @param amount in the conversion's currency, or null
   * @param worth in the account's currency; null if there is none or it waits for a rate
   */
  record Change(int times, BigDecimal amount, BigDecimal worth) {}

  long id() {
    return id;
  }

  Change change() {
    return new Change(times, amount, accountAmount);
  }

  boolean isReversal() {
    return CorrectionKind.REVERSE.code().equals(kind);
  }

  CorrectionView view() {
    return new CorrectionView(
        Long.toString(id),
        Long.toString(eventId),
        kind,
        times,
        amount,
        accountAmount,
        reason,
        author,
        madeAt);
  }

  TimelineEvent onTimeline() {
    return new TimelineEvent(madeAt, id, ConversionHistory.CORRECTION, view());
  }
}
