package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits for totals of the zone that the account in scope has: who changes it and reads at once
 * means the new one. No transaction is held meanwhile, so that each look sees what is new.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RightZone {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(100);

  @Inject private Accounts accounts;
  @Inject private Rebuilds rebuilds;

  /** The edition of each account that was waited for in vain. */
  private final Map<Long, Integer> givenUp = new ConcurrentHashMap<>();

  /**
   * Returns once they are in force, or after some seconds: many totals take longer than that, and
   * then nobody else waits for the same.
   */
  public void await() {
    final long accountId = AccountScope.current();
    final var before = rebuilds.edition(accountId).map(Edition::number).orElse(0);
    if (before.equals(givenUp.get(accountId))) {
      return;
    }
    if (!await(() -> rebuilds.edition(accountId), () -> accounts.current().zone(), LIMIT)) {
      givenUp.put(accountId, before);
    }
  }

  /**
   * @return whether there is nothing to wait for any more
   */
  static boolean await(
      final Supplier<Optional<Edition>> edition,
      final Supplier<ZoneId> zone,
      final Duration limit) {
    final long begun = System.nanoTime();
    boolean isToCome = isAnotherToCome(edition.get(), zone);
    while (isToCome
        && System.nanoTime() - begun < limit.toNanos()
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      isToCome = isAnotherToCome(edition.get(), zone);
    }
    return !isToCome;
  }

  /** Only where totals are being made anew is it worth asking for the zone. */
  private static boolean isAnotherToCome(
      final Optional<Edition> edition, final Supplier<ZoneId> zone) {
    return edition
        .filter(found -> found.rebuildWanted() || found.isBeingReplaced())
        .filter(found -> !found.zone().equals(zone.get()))
        .isPresent();
  }
}
