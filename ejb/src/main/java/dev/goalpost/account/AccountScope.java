package dev.goalpost.account;

import java.util.function.Supplier;

/**
 * Whose data the current thread may see.
 *
 * <p>Every entity carries its account as a tenant id, so Hibernate adds the account to each query
 * and each load by key: this class is the one place that says which. Outside a scope nothing is
 * visible.
 *
 * <pre>{@code
 * AccountScope.within(account, () -> goals.list());
 * }</pre>
 */
public final class AccountScope implements AutoCloseable {

  /** The account that exists from the first start. */
  public static final long DEFAULT_ACCOUNT = 0;

  static final long EVERY_ACCOUNT = -1;
  private static final long NO_ACCOUNT = -2;

  private static final ThreadLocal<Long> CURRENT = ThreadLocal.withInitial(() -> NO_ACCOUNT);

  private final long previous = CURRENT.get();

  private AccountScope(final long account) {
    CURRENT.set(account);
  }

  /** Opens the scope of one account; it ends when the result is closed, on the same thread. */
  public static AccountScope of(final long account) {
    if (account < 0) {
      throw new IllegalArgumentException("An account id is not negative: " + account);
    }
    return new AccountScope(account);
  }

  /** Runs {@code work} in the scope of one account. */
  public static <T> T within(final long account, final Supplier<T> work) {
    final var scope = of(account);
    try {
      return work.get();
    } finally {
      scope.close();
    }
  }

  /** For the work of the installation itself, such as the intake and clean-up. */
  public static AccountScope everyAccount() {
    return new AccountScope(EVERY_ACCOUNT);
  }

  /**
   * The account of the current scope.
   *
   * @throws IllegalStateException outside the scope of one account
   */
  public static long current() {
    final long account = CURRENT.get();
    if (account < 0) {
      throw new IllegalStateException("No account is in scope");
    }
    return account;
  }

  static long tenant() {
    return CURRENT.get();
  }

  @Override
  public void close() {
    if (previous == NO_ACCOUNT) {
      CURRENT.remove();
    } else {
      CURRENT.set(previous);
    }
  }
}
