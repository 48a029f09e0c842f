package dev.goalpost.delivery;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where every account's events lead to, kept in memory and read again when the version of the
 * account's rules has moved.
 */
@ApplicationScoped
class Routing {

  private final Map<Long, RoutingTable> known = new ConcurrentHashMap<>();

  @Inject private RoutingReader reader;

  /**
   * @param version of the account's rules, as the caller's transaction has read it
   */
  RoutingTable table(final long accountId, final long version) {
    final var table = known.get(accountId);
    if (table != null && table.version() >= version) {
      return table;
    }
    final var fresh = read(accountId);
    known.put(accountId, fresh);
    return fresh;
  }

  /** Another node may be storing the same new destination just now: the second look finds it. */
  private RoutingTable read(final long accountId) {
    try {
      return reader.read(accountId);
    } catch (final EJBException e) {
      return reader.read(accountId);
    }
  }
}
