package dev.goalpost.gate;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps from the log that a timer came round while the server was about to stop: the container
 * turns it away, and the next start brings it round again.
 */
public final class TurnedAwayTimers implements Filter {

  /** "The request was rejected as the container is suspended." */
  private static final String SUSPENDED = "WFLYEJB0467";

  @Override
  public boolean isLoggable(final LogRecord entry) {
    final var fault = entry.getThrown();
    return fault == null || fault.getMessage() == null || !fault.getMessage().contains(SUSPENDED);
  }
}
