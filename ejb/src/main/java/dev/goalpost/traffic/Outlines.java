package dev.goalpost.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The outline of each slice. */
@ApplicationScoped
public class Outlines {

  private static final int MOST_REMEMBERED = 100_000;

  private final Cache<Long, Outline> known =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  /**
   * By the ids of slices, which must exist. Those of new ones are stored in the caller's
   * transaction. They are remembered from the next time on, since it may be rolled back.
   */
  public Map<Long, Outline> of(final Connection connection, final Collection<Long> sliceIds)
      throws SQLException {
    final var outlines = new HashMap<Long, Outline>(known.getAllPresent(sliceIds));
    final var unknown = without(sliceIds, outlines);
    if (!unknown.isEmpty()) {
      final var stored = OutlineRows.find(connection, unknown);
      known.putAll(stored);
      outlines.putAll(stored);
    }
    final var missing = without(unknown, outlines);
    if (!missing.isEmpty()) {
      outlines.putAll(OutlineRows.add(connection, missing));
    }
    return outlines;
  }

  private static Set<Long> without(
      final Collection<Long> sliceIds, final Map<Long, Outline> outlines) {
    final var rest = new HashSet<>(sliceIds);
    rest.removeAll(outlines.keySet());
    return rest;
  }
}
