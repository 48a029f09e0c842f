package dev.goalpost.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Counts attempts to sign in, so that nobody can try passwords by the thousand.
 *
 * <p>An attempt counts before its password is checked and is taken back if that is right: those
 * that come at once cannot slip past together. The tightest limit holds for a login from one
 * address, so that a stranger elsewhere does not lock a user out at once. Each node counts for
 * itself, and a restart forgets.
 */
@ApplicationScoped
class SignInAttempts {

  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int MOST_OF_LOGIN_AND_ADDRESS = 10;
  static final int MOST_OF_ADDRESS = 50;
  static final int MOST_OF_LOGIN = 200;

  private static final int MOST_COUNTERS = 100_000;

  private record Counter(String login, String address, int most) {}

  private final Cache<Counter, Integer> counts;

  @Inject
  SignInAttempts(final Clock clock) {
    counts =
        Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_COUNTERS)
            // Not millis(): CDI's proxy of the clock does not hand that on to the system's clock.
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
            .build();
  }

  /** For the proxy that stands in for this bean. */
  SignInAttempts() {
    this(Clock.systemUTC());
  }

  /** Counts one attempt, unless too many were counted: then nothing changes. */
  synchronized boolean begin(final String login, final String address) {
    final var counters = counters(login, address);
    final var allowed = counters.stream().allMatch(this::hasRoom);
    if (allowed) {
      counters.forEach(counter -> counts.asMap().merge(counter, 1, Integer::sum));
    }
    return allowed;
  }

  /** Takes the attempt back, and whatever failed for this login from this address before. */
  synchronized void succeeded(final String login, final String address) {
    final var counters = counters(login, address);
    counts.invalidate(counters.get(0));
    counters.stream().skip(1).forEach(this::takeBack);
  }

  private boolean hasRoom(final Counter counter) {
    final var count = counts.getIfPresent(counter);
    return count == null || count < counter.most();
  }

  private void takeBack(final Counter counter) {
    counts.asMap().computeIfPresent(counter, (key, count) -> count > 1 ? count - 1 : null);
  }

  private static List<Counter> counters(final String login, final String address) {
    final var folded = login.strip().toLowerCase(Locale.ROOT);
    return List.of(
        new Counter(folded, address, MOST_OF_LOGIN_AND_ADDRESS),
        new Counter("", address, MOST_OF_ADDRESS),
        new Counter(folded, "", MOST_OF_LOGIN));
  }
}
