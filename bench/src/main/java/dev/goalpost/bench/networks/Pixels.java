package dev.goalpost.bench.networks;

import dev.goalpost.bench.Destination;
import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server's destinations at the four networks, stopped and started together. */
record Pixels(Map<Network, Destination> destinations) {

  /** What was sent is recorded a little later than it arrives; until then it waits. */
  private static final long LONGEST_SECONDS = 30;

  private static final long BETWEEN_LOOKS_MILLIS = 100;

  /**
   * @throws IllegalStateException if one was never sent anything
   */
  static Pixels of(final Http server) throws IOException, InterruptedException {
    final var destinations = new EnumMap<Network, Destination>(Network.class);
    for (final var network : Network.values()) {
      destinations.put(
          network, Destination.find(server, "ad_network", network.id()::equals, network.id()));
    }
    return new Pixels(destinations);
  }

  void pause() throws IOException, InterruptedException {
    for (final var destination : destinations.values()) {
      destination.pause();
    }
  }

  /** One after the other, as an operator does. */
  void resume() throws IOException, InterruptedException {
    for (final var destination : destinations.values()) {
      destination.resume();
    }
  }

  /**
   * Returns once so many deliveries wait at each.
   *
   * @throws IllegalStateException if they do not, so that a drain of them would say nothing
   */
  void requireWaiting(final int events) throws IOException, InterruptedException {
    final var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    for (final var network : destinations.keySet()) {
      long waiting = destinations.get(network).waiting();
      while (waiting != events && System.nanoTime() < deadline) {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
        waiting = destinations.get(network).waiting();
      }
      if (waiting != events) {
        throw new IllegalStateException(
            "%d deliveries wait for %s, not %d".formatted(waiting, network, events));
      }
    }
  }
}
