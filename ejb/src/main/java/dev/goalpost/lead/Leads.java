package dev.goalpost.lead;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.GoalRule;
import dev.goalpost.goal.Goals;
import dev.goalpost.macro.UrlTemplate;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.spot.SpotBrief;
import dev.goalpost.spot.SpotUse;
import dev.goalpost.spot.Spots;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.Session;

/** The leads of the account in scope. */
@Stateless
@LocalBean
@Local(SpotUse.class)
public class Leads implements SpotUse {

  /** How many leads one call may bring. */
  public static final int MOST_AT_ONCE = 1_000;

  @PersistenceContext private EntityManager entities;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Resource private SessionContext session;
  @Inject private LeadEvents events;
  @Inject @Any private Instance<PersonalData> keepers;
  @Inject private LeadFinder finder;
  @Inject private Spots spots;
  @Inject private Goals goals;
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
    final var upsert = new Upsert(heldSpotIds(good), known(good), foreign(good), new ArrayList<>());
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

  /** Which of these click ids belong to clients who were forgotten later than {@code moment}. */
  public Set<String> forgottenSince(final Instant moment, final Collection<String> clickIds) {
    return entities
        .createQuery(
            "select l.clickId from Lead l where l.clickId in :clickIds and l.forgottenAt > :moment",
            String.class)
        .setParameter("clickIds", clickIds)
        .setParameter("moment", moment)
        .getResultStream()
        .collect(Collectors.toSet());
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

  /**
   * Replaces a lead; what {@code wanted} leaves out becomes blank.
   *
   * @throws Refusal naming the field that is wrong
   */
  public LeadView replace(final String clickId, final LeadForm wanted) {
    return edit(clickId, lead -> wanted);
  }

  /**
   * Replaces a lead by what {@code change} makes of its card; nobody else changes it meanwhile.
   *
   * @throws Refusal naming the field that is wrong
   */
  public LeadView edit(final String clickId, final Function<LeadView, LeadForm> change) {
    final var lead = stored(clickId);
    entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
    final var wanted = change.apply(view(List.of(lead)).get(0));
    final var form = LeadChecks.checked(wanted, clock.instant());
    refuseOtherClick(lead, wanted);
    lead.replace(form, spotId(form, spotIds(List.of(form))), clock.instant());
    entities.flush();
    return view(List.of(lead)).get(0);
  }

  /** What was counted goes by the click. */
  private static void refuseOtherClick(final Lead lead, final LeadForm wanted) {
    if (wanted.clickId() != null && !wanted.clickId().equals(lead.clickId())) {
      throw Refusal.invalidField("click_id", "The click id of a lead cannot be changed.");
    }
    if (wanted.clickedAt() != null
        && !wanted.clickedAt().truncatedTo(ChronoUnit.MICROS).equals(lead.clickedAt())) {
      throw Refusal.invalidField("clicked_at", "The time of a lead's click cannot be changed.");
    }
  }

  public LeadView find(final String clickId) {
    return view(List.of(stored(clickId))).get(0);
  }

  /**
   * The id of the lead with that click id.
   *
   * @throws Refusal if there is none
   */
  public long idOf(final String clickId) {
    return stored(clickId).id();
  }

  /**
   * What the lead with that click id is known by.
   *
   * @throws Refusal if there is none
   */
  public LeadKey keyOf(final String clickId) {
    return key(stored(clickId));
  }

  private LeadKey key(final Lead lead) {
    return new LeadKey(
        AccountScope.current(),
        lead.id(),
        lead.clickId(),
        trackersClick(lead),
        lead.userId(),
        lead.spotId(),
        spots.briefsOf(Set.of(lead.spotId())).get(lead.spotId()).code());
  }

  /** A call that names a lead's own click means that lead, also where another has it as cl_id. */
  private String trackersClick(final Lead lead) {
    return lead.clId() == null || isClick(lead.clId()) ? null : lead.clId();
  }

  /** In whichever account. What is alike is the database's to say, as it is of the calls. */
  private boolean isClick(final String clickId) {
    return !entities
        .unwrap(Session.class)
        .createNativeQuery("select id from leads where click_id = :clickId", Long.class)
        .setParameter("clickId", clickId)
        .getResultList()
        .isEmpty();
  }

  /** One page of leads, newest first. */
  public Page<LeadView> list(final PageRequest page, final LeadFilter filter) {
    final var condition = finder.conditionOf(filter);
    final var query =
        entities.createQuery(
            "from Lead l where l.id < :before"
                + condition.jpql()
                + NewestFirst.by("l", "accountId"),
            Lead.class);
    final var leads =
        condition
            .bind(query)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    final var found = Page.of(leads, page.limit(), Lead::id);
    return new Page<>(view(found.items()), found.nextCursor());
  }

  /** The cards of these leads, by id. */
  public Map<Long, LeadView> cards(final Collection<Long> leadIds) {
    final var found =
        entities
            .createQuery("from Lead where id in :ids", Lead.class)
            .setParameter("ids", leadIds)
            .getResultList();
    return view(found).stream()
        .collect(Collectors.toMap(card -> Long.parseLong(card.id()), Function.identity()));
  }

  /**
   * The click ids that the client with that one was known by before it turned out who that is.
   *
   * @throws Refusal if there is no such client
   */
  public List<String> predecessorsOf(final String clickId) {
    return Predecessors.of(entities, stored(clickId), LockModeType.NONE).stream()
        .map(Lead::clickId)
        .toList();
  }

  /** Forgets who a client is, under whatever it was known; what was counted stays. */
  public void erase(final String clickId) {
    final var lead = stored(clickId);
    entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
    forget(lead);
    Predecessors.of(entities, lead, LockModeType.PESSIMISTIC_WRITE).forEach(this::forget);
  }

  private void forget(final Lead lead) {
    final var key = key(lead);
    lead.forget(clock.instant());
    entities.flush();
    try (var connection = dataSource.getConnection()) {
      for (final var keeper : keepers) {
        keeper.erase(connection, key);
      }
    } catch (final SQLException e) {
      throw new IllegalStateException("A client could not be forgotten", e);
    }
  }

  @Override
  public boolean uses(final long spotId) {
    return entities
        .createQuery("select 1 from Lead where spotId = :spot", Integer.class)
        .setParameter("spot", spotId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  /** A form that was looked at: it is good, or there is a refusal. */
  private record Checked(LeadForm form, Refusal refusal) {}

  /** What is read at once for all leads of a call, and those of them that turn out to be new. */
  private record Upsert(
      Map<String, Long> spotIds, Map<String, Lead> known, Set<String> foreign, List<Lead> clicks) {}

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
    final var spotId = spotId(form, upsert.spotIds());
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

  private static long spotId(final LeadForm form, final Map<String, Long> spotIds) {
    if (form.spot() == null) {
      throw Refusal.invalidField("spot", "spot is required: the code or id of a spot.")
          .breaking("rule.required");
    }
    return Optional.ofNullable(spotIds.get(form.spot()))
        .orElseThrow(
            () ->
                Refusal.invalidField("spot", "There is no spot " + form.spot() + ".")
                    .breaking("rule.spot_unknown", form.spot()));
  }

  private Map<String, Long> spotIds(final List<LeadForm> forms) {
    return spots.idsOf(references(forms));
  }

  private Map<String, Long> heldSpotIds(final List<LeadForm> forms) {
    return forms.isEmpty() ? Map.of() : spots.heldIdsOf(references(forms));
  }

  private static Set<String> references(final List<LeadForm> forms) {
    return forms.stream().map(LeadForm::spot).filter(Objects::nonNull).collect(Collectors.toSet());
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

  private Lead stored(final String clickId) {
    return entities
        .createQuery("from Lead where clickId = :clickId", Lead.class)
        .setParameter("clickId", clickId)
        .getResultStream()
        .filter(lead -> lead.clickId().equals(clickId))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Lead " + clickId));
  }

  private List<LeadView> view(final List<Lead> leads) {
    if (leads.isEmpty()) {
      return List.of();
    }
    final var briefs = spots.briefsOf(leads.stream().map(Lead::spotId).collect(Collectors.toSet()));
    final var totals = totals(leads);
    return leads.stream()
        .map(
            lead ->
                view(lead, briefs.get(lead.spotId()), totals.getOrDefault(lead.id(), List.of())))
        .toList();
  }

  private Map<Long, List<LeadView.GoalTotal>> totals(final List<Lead> leads) {
    final var tokens =
        goals.rules().stream().collect(Collectors.toMap(GoalRule::id, GoalRule::token));
    return entities
        .createQuery(
            "from LeadGoal where leadId in :leads order by firstAt, goalId", LeadGoal.class)
        .setParameter("leads", leads.stream().map(Lead::id).toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                LeadGoal::leadId,
                Collectors.mapping(
                    line -> line.total(tokens.get(line.goalId())), Collectors.toList())));
  }

  private static LeadView view(
      final Lead lead, final SpotBrief spot, final List<LeadView.GoalTotal> goals) {
    return new LeadView(
        Long.toString(lead.id()),
        lead.clickId(),
        lead.clId(),
        spot.code(),
        lead.userId(),
        lead.username(),
        lead.name(),
        lead.geo(),
        lead.manager(),
        lead.playerId(),
        lead.advert(),
        lead.identifiers(),
        lead.params(),
        lead.clickedAt(),
        lead.createdAt(),
        registrationLink(lead, spot),
        goals);
  }

  private static String registrationLink(final Lead lead, final SpotBrief spot) {
    return spot.registrationUrl() == null
        ? null
        : UrlTemplate.parse(spot.registrationUrl())
            .render(new LeadValues(lead.facts(), spot.code(), spot.defaultManager()));
  }
}
