package dev.goalpost.postback;

import dev.goalpost.platform.TextMapConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/**
 * An accepted postback: a lead reached a goal. It is written by the intake; here it is only read.
 */
@Entity
@Immutable
@Table(name = "conversions")
class Conversion {

  @Id private long id;
  @TenantId private long accountId;
  private long leadId;
  private long goalId;
  private String goal;
  private String clickId;

  @Column(precision = 23, scale = 4)
  private BigDecimal amount;

  private String currency;

  @Column(precision = 38, scale = 4)
  private BigDecimal accountAmount;

  private String playerId;
  private String txid;
  private Instant occurredAt;
  private Instant receivedAt;

  @Convert(converter = TextMapConverter.class)
  private Map<String, String> params;

  protected Conversion() {}

  long id() {
    return id;
  }

  ConversionView view() {
    return new ConversionView(
        Long.toString(id),
        goal,
        clickId,
        amount,
        currency,
        accountAmount,
        playerId,
        txid,
        occurredAt,
        receivedAt,
        params);
  }
}
