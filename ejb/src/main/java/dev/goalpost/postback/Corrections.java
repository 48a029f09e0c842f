package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.lead.CardLine;
import dev.goalpost.lead.CardLines;
import dev.goalpost.lead.LeadDirectory;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Puts conversions of the account in scope right by entries of their own: what came is never
 * edited, and the client's totals are the sum of both.
 */
@Stateless
public class Corrections {

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @PersistenceContext private EntityManager entities;
  @Inject private RulesReader rulesReader;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;
  @Inject @Any private Instance<AmendmentEffect> effects;

  /** The corrections of a conversion, oldest first. */
  public List<CorrectionView> of(final long eventId) {
    return entries(conversion(eventId)).stream().map(Correction::view).toList();
  }

  /** Which of a client's conversions, of those that {@code eventIds} name, are reversed. */
  public Set<Long> reversed(final long leadId, final Collection<Long> eventIds) {
    return eventIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(
                    "select eventId from Correction"
                        + " where leadId = :lead and eventId in :events and kind = :reverse",
                    Long.class)
                .setParameter("lead", leadId)
                .setParameter("events", eventIds)
                .setParameter("reverse", CorrectionKind.REVERSE.code())
                .getResultList());
  }

  /**
   * Corrects a conversion.
   *
   * @param author who wants it
   * @throws Refusal if that makes no sense, or it is reversed already
   */
  public CorrectionView add(final long eventId, final CorrectionForm form, final String author) {
    final var kind = form.checkedKind();
    final var reason = form.checkedReason();
    final var conversion = conversion(eventId);
    try (var connection = dataSource.getConnection()) {
      LeadDirectory.lockByIds(connection, Set.of(conversion.leadId()));
      entities.refresh(conversion);
      final var change = change(conversion, kind, form);
      apply(connection, conversion, kind, change);
      return store(conversion, kind, change, reason, author).view();
    } catch (final SQLException e) {
      throw new IllegalStateException("A correction could not be stored", e);
    }
  }

  private Conversion conversion(final long eventId) {
    return Optional.ofNullable(entities.find(Conversion.class, eventId))
        .orElseThrow(() -> Refusal.notFound("Conversion " + eventId));
  }

  private List<Correction> entries(final Conversion conversion) {
    return entities
        .createQuery(
            "from Correction where leadId = :lead and eventId = :event order by id",
            Correction.class)
        .setParameter("lead", conversion.leadId())
        .setParameter("event", conversion.id())
        .getResultList();
  }

  private Correction.Change change(
      final Conversion conversion, final CorrectionKind kind, final CorrectionForm form) {
    final var entries = entries(conversion);
    if (entries.stream().anyMatch(Correction::isReversal)) {
      throw Refusal.conflict(null, "The conversion is reversed already.");
    }
    final var now = conversion.with(entries.stream().map(Correction::change).toList());
    return switch (kind) {
      case REVERSE -> reversal(form, now);
      case ADJUST -> adjustment(conversion, form, now);
    };
  }

  private static Correction.Change reversal(
      final CorrectionForm form, final Correction.Change now) {
    form.refuseSum();
    return new Correction.Change(-1, negated(now.amount()), negated(now.worth()));
  }

  private static BigDecimal negated(final BigDecimal amount) {
    return amount == null ? null : amount.negate();
  }

  private Correction.Change adjustment(
      final Conversion conversion, final CorrectionForm form, final Correction.Change now) {
    if (conversion.waitsForRate()) {
      throw Refusal.conflict("sum", "The amount waits for a rate: add the rate first.");
    }
    final var sum = form.checkedSum();
    final var more = sum.subtract(orZero(now.amount()));
    final var worth = worth(conversion, sum).subtract(orZero(now.worth()));
    if (more.signum() == 0 && worth.signum() == 0) {
      throw Refusal.invalidField("sum", "That is the amount already.");
    }
    return new Correction.Change(0, more, worth);
  }

  private static BigDecimal orZero(final BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** Of the whole amount, not of the difference: rates may have changed since it was counted. */
  private BigDecimal worth(final Conversion conversion, final BigDecimal amount) {
    final var rules = rulesReader.read(AccountScope.current());
    return rules
        .rates()
        .convert(amount, conversion.currency(), rules.dayOf(conversion.occurredAt()))
        .orElseThrow(
            () -> Refusal.conflict("sum", "There is no rate for that day: add the rate first."));
  }

  private void apply(
      final Connection connection,
      final Conversion conversion,
      final CorrectionKind kind,
      final Correction.Change change)
      throws SQLException {
    final boolean waited = kind == CorrectionKind.REVERSE && conversion.waitsForRate();
    final var line = line(connection, conversion);
    line.correct(change.times(), change.worth(), waited);
    if (kind == CorrectionKind.REVERSE) {
      line.remember(RemainingConversions.read(connection, conversion));
    }
    CardLines.write(connection, List.of(line));
    if (waited) {
      RemainingConversions.stopWaiting(connection, conversion);
    }
    final var amendment = conversion.amended(change, waited);
    for (final var effect : effects) {
      effect.write(connection, List.of(amendment));
    }
  }

  private static CardLine line(final Connection connection, final Conversion conversion)
      throws SQLException {
    final var key = new CardLine.Key(conversion.leadId(), conversion.goalId());
    return CardLines.read(connection, Set.of(conversion.leadId())).get(key);
  }

  private Correction store(
      final Conversion conversion,
      final CorrectionKind kind,
      final Correction.Change change,
      final String reason,
      final String author) {
    final var correction =
        new Correction(
            ids.next(),
            AccountScope.current(),
            conversion.leadId(),
            conversion.id(),
            kind,
            change,
            reason,
            author,
            clock.instant());
    entities.persist(correction);
    return correction;
  }
}
