package dev.goalpost.lead;

import dev.goalpost.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that happened with a client, from every feature that knows something. */
@Stateless
public class Timeline {

  @Inject private Leads leads;
  @Inject @Any private Instance<TimelineSource> sources;

  /**
   * One page, newest first.
   *
   * @param types those wanted; empty for all
   * @param cursor where the page begins; null for the newest events
   * @throws Refusal if there is no such lead or type
   */
  public TimelinePage page(
      final String clickId, final Set<String> types, final int limit, final String cursor) {
    refuseUnknown(types);
    final var query =
        new TimelineQuery(leads.idOf(clickId), clickId, TimelineSpot.read(cursor), limit + 1);
    final var found =
        sources.stream()
            .flatMap(source -> from(source, query, types))
            .sorted(TimelineSpot.NEWEST_FIRST)
            .toList();
    return page(found, limit);
  }

  private static Stream<TimelineEvent> from(
      final TimelineSource source, final TimelineQuery query, final Set<String> types) {
    final var wanted = new HashSet<>(source.types());
    if (!types.isEmpty()) {
      wanted.retainAll(types);
    }
    return wanted.isEmpty() ? Stream.of() : source.find(query, wanted).stream();
  }

  private static TimelinePage page(final List<TimelineEvent> found, final int limit) {
    if (found.size() <= limit) {
      return new TimelinePage(found, null);
    }
    final var events = found.subList(0, limit);
    return new TimelinePage(List.copyOf(events), TimelineSpot.of(events.get(limit - 1)).cursor());
  }

  private void refuseUnknown(final Set<String> types) {
    final var known =
        sources.stream()
            .flatMap(source -> source.types().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!known.containsAll(types)) {
      throw Refusal.invalidField("type", "type must be of: " + String.join(", ", known) + ".");
    }
  }
}
