package dev.goalpost.lead;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.spot.Spots;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.Session;

/** Takes in the leads of the account in scope, many at once. */
@Stateless
public class LeadRegister {

  /** How many leads one call may bring. */
  public static final int MOST_AT_ONCE = 1_000;

  @PersistenceContext private EntityManager entities;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Resource private SessionContext session;
  @Inject private LeadEvents events;
  @Inject private Spots spots;
  @Inject private ClickIds clickIds;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /**
   * Stores leads: a known click id updates its lead, any other makes a new one.
   *
   * @param partial whether good leads are kept when others are wrong
   * @return a result for each form, in order
   * @throws Refusal for the first wrong lead, unless {@code partial}; nothing is stored then
   */
  public List<UpsertResult> upsert(final List<LeadForm> forms, final boolean partial) {
    final var checked = forms.stream().map(this::checked).toList();
    if (!partial) {
      refuseFirstFault(checked);
    }
    final var good = checked.stream().map(Checked::form).filter(Objects::nonNull).toList();
    final var upsert =
        new Upsert(
            NamedSpots.of(good, spots::heldIdsOf), known(good), foreign(good), new ArrayList<>());
    final var results = new ArrayList<UpsertResult>();
    for (int index = 0; index < checked.size(); index++) {
      final var result = store(checked.get(index), upsert);
      if (!partial && result instanceof UpsertResult.Refused refused) {
        throw refused.refusal().within("[" + index + "]");
      }
      results.add(result);
    }
    record(upsert.clicks());
    return results;
  }

  /**
   * What {@link #upsert} would make of these, keeping the good ones. Nothing is stored.
   *
   * @return a result for each form, in order
   */
  public List<UpsertResult> rehearse(final List<LeadForm> forms) {
    final var results = upsert(forms, true);
    session.setRollbackOnly();
    return results;
  }

  /** Every new lead is a click. */
  private void record(final List<Lead> clicks) {
    if (clicks.isEmpty()) {
      return;
    }
    entities.flush();
    try (var connection = dataSource.getConnection()) {
      events.write(connection, clicks.stream().map(this::click).toList());
    } catch (final SQLException e) {
      throw new IllegalStateException("Clicks could not be stored", e);
    }
  }

  private LeadEvent click(final Lead lead) {
    return new LeadEvent(
        ids.next(),
        AccountScope.current(),
        lead.spotId(),
        lead.facts(),
        LeadEventType.CLICK,
        lead.clickedAt());
  }

  /** A form that was looked at: it is good, or there is a refusal. */
  private record Checked(LeadForm form, Refusal refusal) {}

  /** What is read at once for all leads of a call, and those of them that turn out to be new. */
  private record Upsert(
      NamedSpots spots, Map<String, Lead> known, Set<String> foreign, List<Lead> clicks) {}

  private Checked checked(final LeadForm form) {
    if (form == null) {
      return new Checked(null, Refusal.invalidField("spot", "A lead is an object with a spot."));
    }
    try {
      return new Checked(LeadChecks.checked(form, clock.instant()), null);
    } catch (final Refusal refusal) {
      return new Checked(null, refusal);
    }
  }

  private static void refuseFirstFault(final List<Checked> checked) {
    for (int index = 0; index < checked.size(); index++) {
      final var refusal = checked.get(index).refusal();
      if (refusal != null) {
        throw refusal.within("[" + index + "]");
      }
    }
  }

  private UpsertResult store(final Checked checked, final Upsert upsert) {
    if (checked.refusal() != null) {
      return new UpsertResult.Refused(checked.refusal());
    }
    try {
      return store(checked.form(), upsert);
    } catch (final Refusal refusal) {
      return new UpsertResult.Refused(refusal);
    }
  }

  private UpsertResult store(final LeadForm form, final Upsert upsert) {
    if (form.clickId() != null && upsert.foreign().contains(form.clickId())) {
      throw Refusal.conflict("click_id", "The click id belongs to another account.");
    }
    final var spotId = upsert.spots().idFor(form);
    final var known = form.clickId() == null ? null : upsert.known().get(form.clickId());
    if (known != null) {
      known.learn(form, spotId, clock.instant());
      return new UpsertResult.Stored(known.clickId(), false);
    }
    final var lead = create(form, spotId);
    upsert.known().put(lead.clickId(), lead);
    upsert.clicks().add(lead);
    return new UpsertResult.Stored(lead.clickId(), true);
  }

  private Lead create(final LeadForm form, final long spotId) {
    final var now = clock.instant();
    final var lead =
        new Lead(
            ids.next(),
            AccountScope.current(),
            form.clickId() == null ? clickIds.next() : form.clickId(),
            form.clickedAt() == null ? now : form.clickedAt(),
            now);
    lead.learn(form, spotId, now);
    entities.persist(lead);
    return lead;
  }

  /**
   * Locked, since what is learned is added to what is known; in the order that the intake locks in.
   */
  private Map<String, Lead> known(final List<LeadForm> forms) {
    final var wanted = clickIds(forms);
    return wanted.isEmpty()
        ? new HashMap<>()
        : entities
            .createQuery("from Lead where clickId in :clickIds order by clickId", Lead.class)
            .setParameter("clickIds", wanted)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .collect(
                Collectors.toMap(Lead::clickId, Function.identity(), (a, b) -> a, HashMap::new));
  }

  /** The click ids of {@code forms} that exist in other accounts. */
  private Set<String> foreign(final List<LeadForm> forms) {
    final var wanted = clickIds(forms);
    return wanted.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .unwrap(Session.class)
                .createNativeQuery(
                    "select click_id from leads where click_id in (:clickIds)"
                        + " and account_id <> :account",
                    String.class)
                .setParameter("clickIds", wanted)
                .setParameter("account", AccountScope.current())
                .getResultList());
  }

  private static Set<String> clickIds(final List<LeadForm> forms) {
    return forms.stream()
        .map(LeadForm::clickId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
