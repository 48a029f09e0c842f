package dev.goalpost.messenger;

import dev.goalpost.lead.LeadCondition;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.spot.Spots;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The clients of spots with CRM on to whose managers nothing was written yet. */
@Stateless
public class QuietClients {

  private static final String QUIET =
      "select l.id from Lead l where l.id < :before"
          + " and not exists (select 1 from SystemMessage m where m.leadId = l.id)";

  @PersistenceContext private EntityManager entities;
  @Inject private Spots spots;

  /**
   * The ids of the latest of them, the latest first.
   *
   * @param condition which of them are wanted
   */
  public List<Long> latest(final PageRequest page, final LeadCondition condition) {
    final var spotIds = spotIds(condition);
    if (spotIds.isEmpty()) {
      return List.of();
    }
    return condition.isOfFew()
        ? ofSpots(spotIds, page, condition)
        : bySpot(spotIds, page, condition);
  }

  private Set<Long> spotIds(final LeadCondition condition) {
    final var spotIds = new HashSet<>(spots.managersOfCrm().keySet());
    final var asked = condition.parameters().get("spot");
    if (asked != null) {
      spotIds.retainAll(Set.of((Long) asked));
    }
    return spotIds;
  }

  /** Those who match are known by their keys, whose order does not matter. */
  private List<Long> ofSpots(
      final Collection<Long> spotIds, final PageRequest page, final LeadCondition condition) {
    return query(" and l.spotId in :spots", NewestFirst.by("l", "accountId"), condition)
        .setParameter("spots", spotIds)
        .setParameter("before", page.before())
        .setMaxResults(page.limit())
        .getResultList();
  }

  /**
   * The list of each spot is walked by itself: in the list of all leads, those of other spots may
   * be many.
   */
  private List<Long> bySpot(
      final Collection<Long> spotIds, final PageRequest page, final LeadCondition condition) {
    final var query =
        query(" and l.spotId = :walked", NewestFirst.by("l", "spotId"), condition)
            .setParameter("before", page.before())
            .setMaxResults(page.limit());
    return spotIds.stream()
        .flatMap(spotId -> query.setParameter("walked", spotId).getResultList().stream())
        .sorted(Comparator.reverseOrder())
        .limit(page.limit())
        .toList();
  }

  private TypedQuery<Long> query(
      final String ofSpots, final String order, final LeadCondition condition) {
    final var query = entities.createQuery(QUIET + ofSpots + condition.jpql() + order, Long.class);
    return condition.bind(query);
  }
}
