package dev.goalpost.delivery;

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
    return isCurrent(table, version) ? table : refreshed(accountId, version);
  }

  /** One reads, the others wait for it. */
  private synchronized RoutingTable refreshed(final long accountId, final long version) {
    final var table = known.get(accountId);
    if (isCurrent(table, version)) {
      return table;
    }
    final var fresh = reader.read(accountId);
    known.put(accountId, fresh);
    return fresh;
  }

  private static boolean isCurrent(final RoutingTable table, final long version) {
    return table != null && table.version() >= version;
  }
}
