package dev.goalpost.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the events of one account lead to, as of one version of its rules. */
final class RoutingTable {

  private final long version;
  private final Map<Long, List<Leg>> legsByGoal;

  RoutingTable(final long version, final List<Leg> legs) {
    this.version = version;
    this.legsByGoal = legs.stream().collect(Collectors.groupingBy(leg -> leg.route().goalId()));
  }

  long version() {
    return version;
  }

  Stream<Leg> legs(final long goalId, final long spotId) {
    return legsByGoal.getOrDefault(goalId, List.of()).stream().filter(leg -> leg.isFor(spotId));
  }

  /**
   * The way that an event takes which was to go to {@code target}, if there still is one: there, or
   * to what stands in its place now.
   */
  Optional<Leg> leg(
      final DestinationKind kind, final Target target, final long goalId, final long spotId) {
    return legs(goalId, spotId)
        .filter(leg -> leg.kind() == kind)
        .filter(leg -> leg.destinationId() == target.id() || kind.replaces(target, leg.route()))
        .findFirst();
  }
}
