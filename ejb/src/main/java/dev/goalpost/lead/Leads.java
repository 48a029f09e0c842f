package dev.goalpost.lead;

import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.SpotUse;
import dev.goalpost.spot.Spots;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The leads of the account in scope. */
@Stateless
@LocalBean
@Local(SpotUse.class)
public class Leads implements SpotUse {

  @PersistenceContext private EntityManager entities;

  @Inject private LeadFinder finder;
  @Inject private LeadCards cards;
  @Inject private Spots spots;
  @Inject private Clock clock;

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
    final var wanted = change.apply(cards.of(lead));
    final var form = LeadChecks.checked(wanted, clock.instant());
    refuseOtherClick(lead, wanted);
    lead.replace(form, spotOf(form), clock.instant());
    entities.flush();
    return cards.of(lead);
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

  private long spotOf(final LeadForm form) {
    return NamedSpots.of(List.of(form), spots::idsOf).idFor(form);
  }

  public LeadView find(final String clickId) {
    return cards.of(stored(clickId));
  }

  /**
   * The id of the lead with that click id.
   *
   * @throws Refusal if there is none
   */
  public long idOf(final String clickId) {
    return stored(clickId).id();
  }

  /** One page of leads, newest first. */
  public Page<LeadView> list(final PageRequest page, final LeadFilter filter) {
    final var condition = finder.conditionOf(filter);
    final var query =
        entities.createQuery(
            "from Lead l where l.id < :before" + condition.jpql() + condition.newestFirst(),
            Lead.class);
    final var leads =
        condition
            .bind(query)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    final var found = Page.of(leads, page.limit(), Lead::id);
    return new Page<>(cards.of(found.items()), found.nextCursor());
  }

  /** The cards of these leads, by id. */
  public Map<Long, LeadView> cards(final Collection<Long> leadIds) {
    final var found =
        entities
            .createQuery("from Lead where id in :ids", Lead.class)
            .setParameter("ids", leadIds)
            .getResultList();
    return cards.of(found).stream()
        .collect(Collectors.toMap(card -> Long.parseLong(card.id()), Function.identity()));
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

  private Lead stored(final String clickId) {
    return StoredLead.by(entities, clickId);
  }
}
