package dev.goalpost.postback;

import dev.goalpost.goal.GoalUse;
import dev.goalpost.lead.GoalReach;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conversions of the account in scope. */
@Stateless
@LocalBean
@Local({GoalUse.class, GoalReach.class})
public class Conversions implements GoalUse, GoalReach {

  @PersistenceContext private EntityManager entities;

  /** One page of conversions, newest first. */
  public Page<ConversionView> list(final PageRequest page, final ConversionFilter filter) {
    final var query =
        entities.createQuery(
            "from Conversion c where c.id < :before"
                + filter.condition()
                + NewestFirst.by("c", "accountId"),
            Conversion.class);
    query.setParameter("before", page.before());
    filter.parameters().forEach(query::setParameter);
    final var found = query.setMaxResults(page.limit() + 1).getResultList();
    return Page.of(found, page.limit(), Conversion::id).map(Conversion::view);
  }

  public ConversionView find(final long eventId) {
    return Optional.ofNullable(entities.find(Conversion.class, eventId))
        .map(Conversion::view)
        .orElseThrow(() -> Refusal.notFound("Conversion " + eventId));
  }

  /**
   * Those of these ids that there are. One by one, by the whole key: given a list of ids H2 would
   * walk over all conversions of the account.
   */
  public Map<Long, ConversionView> byId(final Collection<Long> eventIds) {
    return eventIds.stream()
        .map(id -> entities.find(Conversion.class, id))
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(Conversion::id, Conversion::view));
  }

  @Override
  public List<Long> leadsThatReached(final long goalId, final int most) {
    return entities
        .createQuery("select leadId from Conversion where goalId = :goal", Long.class)
        .setParameter("goal", goalId)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public boolean uses(final long goalId) {
    return entities
        .createQuery("select 1 from Conversion where goalId = :goal", Integer.class)
        .setParameter("goal", goalId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .isPresent();
  }
}
