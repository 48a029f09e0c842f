package dev.goalpost.bench.networks;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One postback for each of some clients, and how the networks got them.
 *
 * @param acceptedIn seconds from the first postback until the last was answered
 * @param drains of the networks that were up
 * @param refused requests that the network that was down turned away
 */
record Run(String what, double acceptedIn, List<Drain> drains, int refused) {

  /** What was counted, at all networks together. */
  long sum(final ToLongFunction<Drain> count) {
    return drains.stream().mapToLong(count).sum();
  }
}
