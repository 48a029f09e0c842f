package dev.goalpost.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The outline of each slice. */
@ApplicationScoped
public class Outlines {

  private static final int MOST_REMEMBERED = 100_000;

  private final Cache<Long, Outline> known =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  @Inject private OutlineMint mint;

  /** By the ids of slices, which must exist. */
  public Map<Long, Outline> of(final Collection<Long> sliceIds) {
    final var outlines = new HashMap<Long, Outline>(known.getAllPresent(sliceIds));
    final var missing = new HashSet<>(sliceIds);
    missing.removeAll(outlines.keySet());
    if (!missing.isEmpty()) {
      final var found = mint.outlinesOf(missing);
      known.putAll(found);
      outlines.putAll(found);
    }
    return outlines;
  }
}
