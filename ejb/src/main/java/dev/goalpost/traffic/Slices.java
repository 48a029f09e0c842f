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
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
    final var remembered = traffic.stream().map(known::getIfPresent).toList();
    final var found = find(traffic, remembered);
    return IntStream.range(0, events.size())
        .mapToObj(index -> placed.apply(events.get(index), found.apply(index)))
        .toList();
  }

  /** By the place in {@code traffic}; to hash traffic costs, and nearly all of it is remembered. */
  private IntFunction<Long> find(final List<Traffic> traffic, final List<Long> remembered) {
    final var forgotten =
        IntStream.range(0, traffic.size())
            .filter(index -> remembered.get(index) == null)
            .mapToObj(traffic::get)
            .collect(Collectors.toSet());
    final var minted = forgotten.isEmpty() ? Map.<Traffic, Long>of() : mint(forgotten);
    return index ->
        remembered.get(index) == null ? minted.get(traffic.get(index)) : remembered.get(index);
  }

  /** The id of the slice of each of {@code wanted}. */
  public Map<Traffic, Long> idsOf(final Collection<Traffic> wanted) {
    final var ids = new HashMap<Traffic, Long>(known.getAllPresent(wanted));
    final var missing = new HashSet<>(wanted);
    missing.removeAll(ids.keySet());
    if (!missing.isEmpty()) {
      ids.putAll(mint(missing));
    }
    return ids;
  }

  private Map<Traffic, Long> mint(final Collection<Traffic> missing) {
    final var minted = mint.idsOf(missing);
    known.putAll(minted.own());
    final var ids = new HashMap<>(minted.own());
    ids.putAll(minted.others());
    return ids;
  }
}
