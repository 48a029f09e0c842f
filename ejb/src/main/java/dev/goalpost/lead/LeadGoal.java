package dev.goalpost.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/**
 * What a client brought under one goal: a line of the client card.
 *
 * <p>Written by the intake while it holds the lead's row; here it is only read.
 */
@Entity
@Immutable
@Table(name = "lead_goals")
@IdClass(LeadGoal.Key.class)
class LeadGoal {

  /** A client reaches a goal in one row, however often. */
  static final class Key implements Serializable {

    private long leadId;
    private long goalId;

    Key() {}

    @Override
    public boolean equals(final Object other) {
      return other instanceof Key that && leadId == that.leadId && goalId == that.goalId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(leadId * 31 + goalId);
    }
  }

  @Id private long leadId;
  @Id private long goalId;
  @TenantId private long accountId;
  private long times;

  @Column(precision = 38, scale = 4)
  private BigDecimal amount;

  private long waiting;
  private Instant firstAt;
  private Instant lastAt;

  protected LeadGoal() {}

  long leadId() {
    return leadId;
  }

  long goalId() {
    return goalId;
  }

  LeadView.GoalTotal total(final String token) {
    return new LeadView.GoalTotal(token, times, amount, waiting, firstAt, lastAt);
  }
}
