package dev.goalpost.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * What follows from the rules of every account, kept in memory and read again when the version of
 * the account's rules has moved.
 *
 * @param <T> what is kept of one account
 */
public final class ByRulesVersion<T> {

  private final Map<Long, T> known = new ConcurrentHashMap<>();
  private final LongFunction<T> reader;
  private final ToLongFunction<T> versionOf;

  /**
   * @param reader reads an account's, by its id
   * @param versionOf the version that something was read at
   */
  public ByRulesVersion(final LongFunction<T> reader, final ToLongFunction<T> versionOf) {
    this.reader = reader;
    this.versionOf = versionOf;
  }

  /**
   * @param version of the account's rules, as the caller's transaction has read it
   */
  public T of(final long accountId, final long version) {
    final var kept = known.get(accountId);
    return isCurrent(kept, version) ? kept : refreshed(accountId, version);
  }

  /** One reads, the others wait for it. */
  private synchronized T refreshed(final long accountId, final long version) {
    final var kept = known.get(accountId);
    if (isCurrent(kept, version)) {
      return kept;
    }
    final var fresh = reader.apply(accountId);
    known.put(accountId, fresh);
    return fresh;
  }

  private boolean isCurrent(final T kept, final long version) {
    return kept != null && versionOf.applyAsLong(kept) >= version;
  }
}
