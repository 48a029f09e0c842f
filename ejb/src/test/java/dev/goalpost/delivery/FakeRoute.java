package dev.goalpost.delivery;

/** A route to a destination that is told by its name alone. */
record FakeRoute(long goalId, Long spotId, String destination) implements Route {

  @Override
  public String identity() {
    return destination;
  }
}
