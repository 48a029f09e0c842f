package dev.goalpost.delivery;

/** A route that leads to a stored destination. */
record Leg(long destinationId, DestinationKind kind, Route route) {

  Target target(final long accountId) {
    return new Target(destinationId, accountId, route.destination(), route.identity());
  }

  boolean isFor(final long spotId) {
    return route.spotId() == null || route.spotId() == spotId;
  }
}
