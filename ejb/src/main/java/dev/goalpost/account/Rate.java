package dev.goalpost.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** A stored {@link DatedRate}. */
@Entity
@Table(name = "rates")
class Rate {

  @Id private long id;
  @TenantId private long accountId;
  private String currency;
  private LocalDate validFrom;

  @Column(precision = 24, scale = 10)
  private BigDecimal rate;

  protected Rate() {}

  Rate(final long id, final long accountId, final DatedRate row) {
    this.id = id;
    this.accountId = accountId;
    this.currency = row.currency();
    this.validFrom = row.date();
    this.rate = row.rate();
  }

  void change(final BigDecimal newRate) {
    rate = newRate;
  }

  DatedRate row() {
    return new DatedRate(currency, validFrom, rate);
  }
}
