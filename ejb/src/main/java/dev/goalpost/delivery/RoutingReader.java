package dev.goalpost.delivery;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads where an account's events lead to, and stores destinations that are new. */
@Stateless
public class RoutingReader {

  /** Another node may be adding the same destination just now: the first one stays. */
  private static final String ADD =
      "insert ignore into destinations (id, account_id, kind, name, identity, state, created_at)"
          + " values (:id, :account, :kind, :name, :identity, 'active', :now)";

  private static final Logger LOG = Logger.getLogger(RoutingReader.class.getName());

  @PersistenceContext private EntityManager entities;
  @Inject private Accounts accounts;
  @Inject private DestinationKinds kinds;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /** In a transaction of its own, whichever account the caller works for. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public RoutingTable read(final long accountId) {
    return AccountScope.within(accountId, this::tableInScope);
  }

  private RoutingTable tableInScope() {
    final long version = accounts.current().rulesVersion();
    return new RoutingTable(version, kinds.all().flatMap(kind -> legs(kind).stream()).toList());
  }

  private List<Leg> legs(final DestinationKind kind) {
    final var routes = kind.routes();
    if (routes.isEmpty()) {
      return List.of();
    }
    final var destinations = destinations(kind, routes);
    return routes.stream()
        .filter(route -> isStored(destinations, route))
        .map(route -> new Leg(destinations.get(route.identity()), kind, route))
        .toList();
  }

  /** A single destination that the database does not take must not keep all events out. */
  private static boolean isStored(final Map<String, Long> destinations, final Route route) {
    if (!destinations.containsKey(route.identity())) {
      LOG.log(
          Level.SEVERE,
          "Goal {0} leads to a destination that cannot be stored: {1}",
          new Object[] {Long.toString(route.goalId()), route.identity()});
      return false;
    }
    return true;
  }

  private Map<String, Long> destinations(final DestinationKind kind, final List<Route> routes) {
    final var known = known(kind);
    final var missing =
        routes.stream()
            .filter(route -> !known.containsKey(route.identity()))
            .filter(route -> route.identity().length() <= Route.LONGEST_IDENTITY)
            .toList();
    missing.forEach(route -> add(kind, route));
    return missing.isEmpty() ? known : known(kind);
  }

  private Map<String, Long> known(final DestinationKind kind) {
    final var known = new HashMap<String, Long>();
    entities
        .createQuery("from Destination where kind = :kind", Destination.class)
        .setParameter("kind", kind.id())
        .getResultStream()
        .forEach(destination -> known.put(destination.identity(), destination.id()));
    return known;
  }

  private void add(final DestinationKind kind, final Route route) {
    entities
        .createNativeQuery(ADD)
        .setParameter("id", ids.next())
        .setParameter("account", AccountScope.current())
        .setParameter("kind", kind.id())
        .setParameter("name", route.destination())
        .setParameter("identity", route.identity())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
