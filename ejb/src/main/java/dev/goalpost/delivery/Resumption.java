package dev.goalpost.delivery;

import dev.goalpost.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Lets a paused destination of the account in scope have its deliveries again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Resumption {

  @Inject private Destinations destinations;
  @Inject private WaitingDeliveries waiting;
  @Inject private WakeUpCalls wakeUpCalls;
  @Inject private Clock clock;

  /**
   * Resumes a destination.
   *
   * @param replay whether what waited is sent now, whatever its schedule said; else it is skipped
   * @throws Refusal if deliveries are to be skipped that do not wait for that
   */
  public DestinationView resume(final long id, final boolean replay) {
    refuseToSkip(destinations.find(id), replay);
    final var now = clock.instant();
    while (replay ? waiting.hasten(id, now) : waiting.skip(id, now)) {
      // Each batch commits for itself, so that none holds many rows for long.
    }
    final var resumed = destinations.activate(id);
    wakeUpCalls.now(id);
    return resumed;
  }

  /** What waits at a destination that is not paused will be sent all the same. */
  private static void refuseToSkip(final DestinationView destination, final boolean replay) {
    if (!replay && !destination.state().equals(Destination.PAUSED)) {
      throw Refusal.conflict("replay", "The destination is not paused: pause it first.")
          .breaking("rule.not_paused");
    }
  }
}
