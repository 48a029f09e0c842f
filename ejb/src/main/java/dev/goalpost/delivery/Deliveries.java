package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryView.AttemptView;
import dev.goalpost.lead.TimelineEvent;
import dev.goalpost.lead.TimelineQuery;
import dev.goalpost.lead.TimelineSource;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The deliveries of the account in scope. */
@Stateless
@LocalBean
@Local(TimelineSource.class)
public class Deliveries implements TimelineSource {

  private static final String TYPE = "delivery";

  private static final String WITH_DESTINATION = "from Delivery d join fetch d.destination where ";

  /** A left join has H2 begin with the deliveries, whose index has the order of the log. */
  private static final String LOG = "from Delivery d left join fetch d.destination where ";

  @PersistenceContext private EntityManager entities;
  @Inject private Lanes lanes;

  /** One page of deliveries with their attempts, newest first. */
  public Page<DeliveryView> list(final PageRequest page, final DeliveryFilter filter) {
    final var query =
        entities.createQuery(
            LOG + "d.id < :before" + filter.condition() + filter.order(), Delivery.class);
    final var found =
        filter
            .bind(query)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    final var shown = Page.of(found, page.limit(), Delivery::id);
    final var attempts = attempts(shown.items().stream().map(Delivery::id).toList());
    return shown.map(delivery -> view(delivery, attempts));
  }

  public DeliveryView find(final long id) {
    return entities
        .createQuery(WITH_DESTINATION + "d.id = :id", Delivery.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(delivery -> view(delivery, attempts(List.of(id))))
        .orElseThrow(() -> Refusal.notFound("Delivery " + id));
  }

  /** The delivery that has waited for longest at a destination that is not paused. */
  public Optional<WaitingDelivery> longestWaiting() {
    return Status.WAITING.stream()
        .map(this::longestWaiting)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(WaitingDelivery::since));
  }

  private Optional<WaitingDelivery> longestWaiting(final String status) {
    return entities
        .createQuery(
            LOG
                + "d.status = :status and d.destination.state = 'active'"
                + " order by d.status, d.accountId, d.id",
            Delivery.class)
        .setParameter("status", status)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(
            delivery ->
                new WaitingDelivery(
                    TimeOrderedIds.madeAt(delivery.id()), view(delivery, Map.of())));
  }

  @Override
  public Set<String> types() {
    return Set.of(TYPE);
  }

  @Override
  public List<TimelineEvent> find(final TimelineQuery query, final Set<String> types) {
    final var found =
        entities
            .createQuery(
                WITH_DESTINATION
                    + "d.eventId in (select c.id from Conversion c where c.leadId = :lead)"
                    + " and d.id < :before order by d.id desc",
                Delivery.class)
            .setParameter("lead", query.leadId())
            .setParameter("before", query.before().idBound())
            .setMaxResults(query.limit())
            .getResultList();
    final var attempts = attempts(found.stream().map(Delivery::id).toList());
    return found.stream()
        .map(
            delivery ->
                new TimelineEvent(
                    delivery.orderedAt(), delivery.id(), TYPE, view(delivery, attempts)))
        .toList();
  }

  private DeliveryView view(final Delivery delivery, final Map<Long, List<AttemptView>> attempts) {
    return delivery.view(
        attempts.getOrDefault(delivery.id(), List.of()), lanes.hold(delivery.destinationId()));
  }

  private Map<Long, List<AttemptView>> attempts(final List<Long> deliveryIds) {
    return new ShownAttempts(entities).of(deliveryIds);
  }
}
