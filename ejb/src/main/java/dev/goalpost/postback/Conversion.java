package dev.goalpost.postback;

import dev.goalpost.lead.TimelineEvent;
import dev.goalpost.platform.TextMapConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

  private String author;
  private long sliceId;
  private Instant clickedAt;

  @Convert(converter = TextMapConverter.class)
  private Map<String, String> params;

  protected Conversion() {}

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  long leadId() {
    return leadId;
  }

  long goalId() {
    return goalId;
  }

  String currency() {
    return currency;
  }

  Instant occurredAt() {
    return occurredAt;
  }

  boolean waitsForRate() {
    return amount != null && accountAmount == null;
  }

  /** What it counts for with these corrections. */
  Correction.Change with(final List<Correction.Change> changes) {
    return new Correction.Change(
        1 + changes.stream().mapToInt(Correction.Change::times).sum(),
        sum(amount, changes.stream().map(Correction.Change::amount)),
        sum(accountAmount, changes.stream().map(Correction.Change::worth)));
  }

  private static BigDecimal sum(final BigDecimal first, final Stream<BigDecimal> others) {
    return Stream.concat(Stream.ofNullable(first), others.filter(Objects::nonNull))
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  Amendment amended(final Correction.Change change, final boolean waited) {
    return new Amendment(
        accountId,
        id,
        goalId,
        sliceId,
        change.times(),
        change.worth(),
        waited,
        currency,
        occurredAt,
        clickedAt);
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
        params,
        author);
  }

  TimelineEvent onTimeline() {
    return new TimelineEvent(
        occurredAt,
        id,
        author == null ? ConversionHistory.CONVERSION : ConversionHistory.MANUAL_SALE,
        view());
  }
}
