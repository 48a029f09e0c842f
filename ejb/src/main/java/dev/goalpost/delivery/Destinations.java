package dev.goalpost.delivery;

import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.SpotBrief;
import dev.goalpost.spot.Spots;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The destinations of the account in scope. */
@Stateless
public class Destinations {

  @PersistenceContext private EntityManager entities;
  @Inject private Lanes lanes;
  @Inject private DestinationKinds kinds;
  @Inject private Spots spots;
  @Inject private Event<DestinationChanged> changes;
  @Inject private Clock clock;

  /** One page of destinations, newest first. */
  public Page<DestinationView> list(final PageRequest page) {
    final var found =
        entities
            .createQuery("from Destination where id < :before order by id desc", Destination.class)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    final var shown = Page.of(found, page.limit(), Destination::id);
    final var views = views(shown.items()).iterator();
    return shown.map(destination -> views.next());
  }

  /**
   * How the destinations fare, by {@link DestinationView#name}: ad networks by their id, trackers
   * by their host. Of many pixels at a network the worst is told; who was never sent anything
   * lacks.
   */
  public Map<String, Health> health() {
    return entities
        .createQuery(
            "select d.name, sum(case when d.state = 'paused' then 1 else 0 end),"
                + " count(d.failingSince) from Destination d group by d.name",
            Tuple.class)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.get(0, String.class), Destinations::health));
  }

  private static Health health(final Tuple row) {
    return Health.of(row.get(1, Long.class) > 0, row.get(2, Long.class) > 0);
  }

  /** The destinations that are paused or do nothing but fail, the longest in trouble first. */
  public List<DestinationView> inTrouble(final int limit) {
    final var found =
        entities
            .createQuery(
                "from Destination where state = 'paused' or failingSince is not null"
                    + " order by coalesce(failingSince, pausedAt)",
                Destination.class)
            .setMaxResults(limit)
            .getResultList();
    return views(found);
  }

  public DestinationView find(final long id) {
    return view(stored(id, LockModeType.NONE));
  }

  /** Replaces a destination's own limits. */
  public DestinationView limit(final long id, final DestinationForm form) {
    return change(id, destination -> destination.limit(form.concurrency(), form.ratePerSecond()));
  }

  /** Sends nothing there until it is resumed; what is caused meanwhile waits. */
  public DestinationView pause(final long id) {
    return change(id, destination -> destination.pause("Paused by an operator.", clock.instant()));
  }

  /** Lets it have its deliveries again, as if it had never failed. */
  public DestinationView activate(final long id) {
    return change(id, Destination::resume);
  }

  private DestinationView change(final long id, final Consumer<Destination> change) {
    final var destination = stored(id, LockModeType.PESSIMISTIC_WRITE);
    change.accept(destination);
    changes.fire(new DestinationChanged(id));
    return view(destination);
  }

  private Destination stored(final long id, final LockModeType lock) {
    return Optional.ofNullable(entities.find(Destination.class, id, lock))
        .orElseThrow(() -> Refusal.notFound("Destination " + id));
  }

  private DestinationView view(final Destination destination) {
    return views(List.of(destination)).get(0);
  }

  /** As they are shown, in the same order. */
  private List<DestinationView> views(final List<Destination> found) {
    final var waiting = waiting(found.stream().map(Destination::id).toList());
    final var briefs =
        spots.briefsOf(found.stream().map(this::spotId).filter(Objects::nonNull).toList());
    return found.stream()
        .map(
            destination ->
                DestinationView.of(
                    destination,
                    code(briefs.get(spotId(destination))),
                    waiting.getOrDefault(destination.id(), 0L),
                    lanes.hold(destination.id())))
        .toList();
  }

  private Long spotId(final Destination destination) {
    return kinds
        .find(destination.kind())
        .map(kind -> kind.spotId(destination.target()))
        .orElse(null);
  }

  private static String code(final SpotBrief spot) {
    return spot == null ? null : spot.code();
  }

  /** Counted for each by itself, and by a range of due times, which H2 finds in an index. */
  private Map<Long, Long> waiting(final List<Long> destinationIds) {
    return destinationIds.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select d.id, (select count(*) from Delivery w where w.destination.id = d.id"
                    + " and w.dueAt > :ever) from Destination d where d.id in :ids",
                Tuple.class)
            .setParameter("ids", destinationIds)
            .setParameter("ever", Instant.EPOCH)
            .getResultStream()
            .collect(
                Collectors.toMap(row -> row.get(0, Long.class), row -> row.get(1, Long.class)));
  }
}
