package dev.goalpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of accounts that have changed, and since when.
 *
 * <p>Who read the rules before they changed may still be about to store what follows from the
 * former ones. So what waits is sorted by rules that were seen a little while ago: whatever is
 * stored from then on follows from them, or from later ones.
 *
 * <p>Not safe for several threads.
 */
final class RulesSeen {

  /** Far longer than it takes from reading the rules to storing what follows from them. */
  static final Duration SETTLING = Duration.ofSeconds(2);

  private final Map<Long, Seen> byAccount = new HashMap<>();

  /** A version of an account's rules. */
  private record Seen(long version, Instant since) {

    static Seen newer(final Seen one, final Seen other) {
      return other.version() > one.version() ? other : one;
    }
  }

  /** Those of {@code found} that can be sorted now, each with the rules that it is sorted by. */
  List<Unsorted> settled(final List<Unsorted> found, final Instant now) {
    final var settled =
        found.stream().flatMap(one -> settled(one, now.minus(SETTLING)).stream()).toList();
    byAccount
        .keySet()
        .retainAll(found.stream().map(Unsorted::accountId).collect(Collectors.toSet()));
    found.forEach(
        one -> byAccount.merge(one.accountId(), new Seen(one.rulesVersion(), now), Seen::newer));
    return settled;
  }

  private Optional<Unsorted> settled(final Unsorted found, final Instant before) {
    return Stream.ofNullable(byAccount.get(found.accountId()))
        .filter(seen -> !seen.since().isAfter(before) && seen.version() > found.sortedBy())
        .map(
            seen ->
                new Unsorted(
                    found.destinationId(),
                    found.accountId(),
                    found.sortedBy(),
                    seen.version(),
                    seen.since()))
        .findFirst();
  }
}
