package dev.goalpost.delivery;

/** A route that leads to a stored destination. */
record Leg(long destinationId, DestinationKind kind, Route route) {

  boolean isFor(final long spotId) {
    return route.spotId() == null || route.spotId() == spotId;
  }
}
