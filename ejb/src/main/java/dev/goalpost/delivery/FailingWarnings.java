package dev.goalpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Warns once each at 50, 70 and 90 % of the time after which a failing destination is paused. */
@ApplicationScoped
class FailingWarnings {

  private static final Logger LOG = Logger.getLogger(FailingWarnings.class.getName());

  private final Map<Long, Given> given = new ConcurrentHashMap<>();

  /**
   * What was last said of a destination.
   *
   * @param since since when it was failing then
   */
  private record Given(Instant since, int warning) {}

  void warn(final FailingDestinations.Failing failing) {
    final int warning = failing.patience().warning();
    final var now = new Given(failing.since(), warning);
    if (!now.equals(given.put(failing.id(), now)) && warning > 0) {
      LOG.log(
          Level.WARNING,
          "Destination {0} of account {1} has done nothing but fail since {2}: {3} % of five days,"
              + " after which it is paused.",
          new Object[] {
            failing.name(), Long.toString(failing.accountId()), failing.since(), warning
          });
    }
  }

  /** The highest that holds for a destination since it began to fail, or 0. */
  int given(final long destinationId) {
    final var last = given.get(destinationId);
    return last == null ? 0 : last.warning();
  }

  /** Forgets those that have recovered. */
  void keepOnly(final Collection<Long> destinations) {
    given.keySet().retainAll(destinations);
  }
}
