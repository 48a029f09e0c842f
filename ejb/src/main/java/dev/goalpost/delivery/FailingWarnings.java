package dev.goalpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Warns once each at 50, 70 and 90 % of the time after which a failing destination is paused. */
@ApplicationScoped
class FailingWarnings {

  private static final Logger LOG = Logger.getLogger(FailingWarnings.class.getName());

  private final Map<Long, Integer> given = new ConcurrentHashMap<>();

  void warn(final FailingDestinations.Failing failing, final Patience patience) {
    final int warning = patience.warning();
    if (warning > given(failing.id())) {
      given.put(failing.id(), warning);
      LOG.log(
          Level.WARNING,
          "Destination {0} of account {1} has done nothing but fail since {2}: {3} % of five days,"
              + " after which it is paused.",
          new Object[] {
            failing.name(), Long.toString(failing.accountId()), failing.since(), warning
          });
    }
  }

  /** The highest that was given for a destination, or 0. */
  int given(final long destinationId) {
    return given.getOrDefault(destinationId, 0);
  }

  /** Forgets those that have recovered. */
  void keepOnly(final Collection<Long> destinations) {
    given.keySet().retainAll(destinations);
  }
}
