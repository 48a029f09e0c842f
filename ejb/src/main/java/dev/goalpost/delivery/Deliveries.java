package dev.goalpost.delivery;

import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The deliveries of the account in scope. */
@Stateless
public class Deliveries {

  private static final String WITH_DESTINATION = "from Delivery d join fetch d.destination where ";

  @PersistenceContext private EntityManager entities;

  /** One page of deliveries with their attempts, newest first. */
  public Page<DeliveryView> list(final PageRequest page, final DeliveryFilter filter) {
    final var query =
        entities.createQuery(
            WITH_DESTINATION + "d.id < :before" + filter.condition() + " order by d.id desc",
            Delivery.class);
    final var found =
        filter
            .bind(query)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    final var shown = Page.of(found, page.limit(), Delivery::id);
    final var attempts = attempts(shown.items().stream().map(Delivery::id).toList());
    return shown.map(delivery -> delivery.view(attempts.getOrDefault(delivery.id(), List.of())));
  }

  public DeliveryView find(final long id) {
    return entities
        .createQuery(WITH_DESTINATION + "d.id = :id", Delivery.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(delivery -> delivery.view(attempts(List.of(id)).getOrDefault(id, List.of())))
        .orElseThrow(() -> Refusal.notFound("Delivery " + id));
  }

  private Map<Long, List<RecordedAttempt>> attempts(final List<Long> deliveryIds) {
    return deliveryIds.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "from RecordedAttempt where deliveryId in :ids order by deliveryId, id",
                RecordedAttempt.class)
            .setParameter("ids", deliveryIds)
            .getResultStream()
            .collect(Collectors.groupingBy(RecordedAttempt::deliveryId));
  }
}
