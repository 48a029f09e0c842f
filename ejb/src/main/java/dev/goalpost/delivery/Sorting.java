package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells, of deliveries that wait for a destination, which still go there, in the caller's
 * transaction.
 *
 * <p>Goals and pixels may have changed since the rows were written, so each row's way is looked up
 * again: one that has none any more is finished, one that leads elsewhere now is handed over.
 */
final class Sorting {

  /** Who does not hold a row's lock may find that somebody else was faster. */
  private static final String STILL_WAITING =
      " where due_at is not null and (claim is null or due_at <= ?) and "
          + WaitingSql.AT
          + " and (account_id, id) in (?)";

  private static final String SKIP =
      "update deliveries set status = 'skipped', reason = ?, claim = null, due_at = null,"
          + " finished_at = ?";

  /** When to try again was a matter of the former destination, but a replay keeps to its rate. */
  private static final String HAND_OVER =
      "update deliveries set destination_id = ?, claim = null,"
          + " due_at = case when next_cause = 'replay' and due_at > ? then due_at else ? end";

  private final Connection connection;
  private final Target target;
  private final Optional<DestinationKind> kind;
  private final RoutingTable routes;
  private final Instant now;

  private final List<Long> routeless = new ArrayList<>();
  private final Map<Long, List<Long>> moved = new HashMap<>();

  Sorting(
      final Connection connection,
      final Target target,
      final Optional<DestinationKind> kind,
      final RoutingTable routes,
      final Instant now) {
    this.connection = connection;
    this.target = target;
    this.kind = kind;
    this.routes = routes;
    this.now = now;
  }

  /**
   * The way that a delivery takes to the destination; none if it does not go there any more.
   *
   * @param spotId of its event, or null if there is no such event any more
   */
  Optional<Leg> way(final long deliveryId, final long goalId, final Long spotId) {
    final var leg =
        Optional.ofNullable(spotId)
            .flatMap(spot -> kind.flatMap(known -> routes.leg(known, target, goalId, spot)));
    if (leg.isEmpty()) {
      routeless.add(deliveryId);
    } else if (leg.get().destinationId() != target.id()) {
      moved.computeIfAbsent(leg.get().destinationId(), id -> new ArrayList<>()).add(deliveryId);
    }
    return leg.filter(one -> one.destinationId() == target.id());
  }

  /** Finishes or hands over what does not go there any more. */
  void write() throws SQLException {
    update(
        SKIP,
        routeless,
        kind.map(DestinationKind::withoutRoute).orElse("Nothing here sends such deliveries."),
        Jdbc.stored(now),
        Jdbc.stored(now),
        target.id());
    for (final var move : moved.entrySet()) {
      update(
          HAND_OVER,
          move.getValue(),
          move.getKey(),
          Jdbc.stored(now),
          Jdbc.stored(now),
          Jdbc.stored(now),
          target.id());
    }
  }

  private void update(final String change, final Collection<Long> ids, final Object... values)
      throws SQLException {
    if (!ids.isEmpty()) {
      Jdbc.updateIn(
          connection,
          change + STILL_WAITING,
          List.of(values),
          Jdbc.Pair.of(target.accountId(), ids));
    }
  }

  /** Destinations that something is handed over to. */
  Set<Long> movedTo() {
    return moved.keySet();
  }
}
