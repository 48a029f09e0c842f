package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.Event;
import dev.goalpost.delivery.Route;
import dev.goalpost.spot.Pixel;

/**
 * That a goal's events at a spot go to the spot's pixel.
 *
 * @param eventName what the goal is called at the network
 */
record PixelRoute(long goalId, AdNetwork network, Pixel pixel, String eventName) implements Route {

  @Override
  public Long spotId() {
    return pixel.spotId();
  }

  @Override
  public String destination() {
    return network.id();
  }

  @Override
  public String identity() {
    return identity(network.id(), pixel.spotId());
  }

  /** Each pixel stands for itself, and stays the same when its settings change. */
  static String identity(final String network, final long spotId) {
    return network + "/" + spotId;
  }

  /** The spot in an identity that {@link #identity} made. */
  static long spotId(final String identity) {
    return Long.parseLong(identity.substring(identity.lastIndexOf('/') + 1));
  }

  Report report(final Event event) {
    return new Report(pixel, eventName, event);
  }
}
