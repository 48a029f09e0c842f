package dev.goalpost.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The slice that each traffic belongs to.
 *
 * <p>A slice outlives the transaction that asked for it, even one that is rolled back: an unused
 * slice costs a row and changes no number.
 */
@ApplicationScoped
public class Slices {

  private static final int MOST_REMEMBERED = 20_000;

  private final Cache<Traffic, Long> known =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  @Inject private SliceMint mint;

  /** Each event with the id of its slice. */
  public <E, P> List<P> place(
      final List<E> events,
      final Function<E, Traffic> trafficOf,
      final BiFunction<E, Long, P> placed) {
    final var traffic = events.stream().map(trafficOf).toList();
    final var ids = idsOf(new HashSet<>(traffic));
    return IntStream.range(0, events.size())
        .mapToObj(index -> placed.apply(events.get(index), ids.get(traffic.get(index))))
        .toList();
  }

  /** The id of the slice of each of {@code wanted}. */
  public Map<Traffic, Long> idsOf(final Collection<Traffic> wanted) {
    final var ids = new HashMap<Traffic, Long>(known.getAllPresent(wanted));
    final var missing = new HashSet<>(wanted);
    missing.removeAll(ids.keySet());
    if (!missing.isEmpty()) {
      final var minted = mint.idsOf(missing);
      known.putAll(minted.own());
      ids.putAll(minted.own());
      ids.putAll(minted.others());
    }
    return ids;
  }
}
