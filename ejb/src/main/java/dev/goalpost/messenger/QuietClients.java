package dev.goalpost.messenger;

import dev.goalpost.lead.LeadCondition;
import dev.goalpost.platform.NewestFirst;
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

/**
 * The clients of spots with CRM on who have no message. Whoever was forgotten has none either, and
 * is not among them until something new is heard.
 */
@Stateless
public class QuietClients {

  private static final String QUIET =
      "select l.id from Lead l where l.id < :before"
          + " and (l.forgottenAt is null or l.updatedAt > l.forgottenAt)"
          + " and not exists (select 1 from SystemMessage m where m.leadId = l.id)";

  @PersistenceContext private EntityManager entities;
  @Inject private Spots spots;

  /**
   * The ids of the latest of them, the latest first.
   *
   * @param before the id that theirs are below
   * @param condition which of them are wanted
   */
  public List<Long> latest(final long before, final int limit, final LeadCondition condition) {
    final var spotIds = spotIds(condition);
    if (spotIds.isEmpty()) {
      return List.of();
    }
    return condition.isOfFew()
        ? ofSpots(spotIds, before, limit, condition)
        : bySpot(spotIds, before, limit, condition);
  }

  private Set<Long> spotIds(final LeadCondition condition) {
    final var spotIds = new HashSet<>(spots.managersOfCrm().keySet());
    final var asked = condition.parameters().get(LeadCondition.SPOT);
    if (asked != null) {
      spotIds.retainAll(Set.of((Long) asked));
    }
    return spotIds;
  }

  /**
   * The ids of those who match are known, and few: it does not matter in which order they are read.
   */
  private List<Long> ofSpots(
      final Collection<Long> spotIds,
      final long before,
      final int limit,
      final LeadCondition condition) {
    return query(" and l.spotId in :spots", NewestFirst.by("l", "accountId"), condition)
        .setParameter("spots", spotIds)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * The list of each spot is walked by itself: in the list of all leads, those of other spots may
   * be many.
   */
  private List<Long> bySpot(
      final Collection<Long> spotIds,
      final long before,
      final int limit,
      final LeadCondition condition) {
    final var query =
        query(" and l.spotId = :walked", NewestFirst.by("l", "accountId", "spotId"), condition)
            .setParameter("before", before)
            .setMaxResults(limit);
    return spotIds.stream()
        .flatMap(spotId -> query.setParameter("walked", spotId).getResultList().stream())
        .sorted(Comparator.reverseOrder())
        .limit(limit)
        .toList();
  }

  private TypedQuery<Long> query(
      final String ofSpots, final String order, final LeadCondition condition) {
    final var query = entities.createQuery(QUIET + ofSpots + condition.jpql() + order, Long.class);
    return condition.bind(query);
  }
}
