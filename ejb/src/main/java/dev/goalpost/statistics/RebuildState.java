package dev.goalpost.statistics;

import java.time.Instant;
import java.util.Locale;

/**
 * How it stands with the totals of an account.
 *
 * @param edition how often they were made
 * @param zone whose hours and days they are of
 * @param state what is being done with them
 * @param until if they are being made anew: when whoever does it will be taken for dead
 */
public record RebuildState(int edition, String zone, String state, Instant until) {

  static final RebuildState NOTHING_COUNTED = new RebuildState(0, null, code(State.IN_FORCE), null);

  private enum State {
    IN_FORCE,
    WANTED,
    REBUILDING
  }

  static RebuildState of(final Edition edition) {
    return new RebuildState(
        edition.number(),
        edition.zone().getId(),
        code(stateOf(edition)),
        edition.rebuildingUntil());
  }

  private static State stateOf(final Edition edition) {
    if (edition.isBeingReplaced()) {
      return State.REBUILDING;
    }
    return edition.rebuildWanted() ? State.WANTED : State.IN_FORCE;
  }

  private static String code(final State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
