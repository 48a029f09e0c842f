package dev.goalpost.bench.networks;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one network got the events of one run.
 *
 * @param seconds from the run's beginning until the last event arrived; NaN if none did
 * @param lost events that never arrived
 * @param repeated arrivals of an event that had arrived
 * @param strange arrivals of something that was not sent
 * @param requests how many brought them
 * @param largest events in the fullest request
 */
record Drain(
    Network network,
    double seconds,
    long lost,
    long repeated,
    long strange,
    int requests,
    int largest) {

  static Drain of(
      final Network network,
      final Collection<Sent> sent,
      final List<Arrived> arrived,
      final long begin) {
    final var expected = new HashSet<String>();
    sent.forEach(one -> expected.add(network.key(one)));
    final var times = times(arrived);
    return new Drain(
        network,
        arrived.stream().mapToDouble(one -> (one.at() - begin) / 1e9).max().orElse(Double.NaN),
        count(expected, times.keySet()),
        times.values().stream().mapToLong(many -> many - 1L).sum(),
        count(times.keySet(), expected),
        arrived.size(),
        arrived.stream().mapToInt(one -> one.events().size()).max().orElse(0));
  }

  private static Map<String, Integer> times(final List<Arrived> arrived) {
    final var times = new HashMap<String, Integer>();
    arrived.forEach(one -> one.events().forEach(event -> times.merge(event, 1, Integer::sum)));
    return times;
  }

  private static long count(final Set<String> some, final Set<String> missingIn) {
    return some.stream().filter(one -> !missingIn.contains(one)).count();
  }
}
