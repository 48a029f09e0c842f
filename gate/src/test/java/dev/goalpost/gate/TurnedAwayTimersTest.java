package dev.goalpost.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class TurnedAwayTimersTest {

  private final TurnedAwayTimers filter = new TurnedAwayTimers();

  @Test
  void keepsATimerThatIsTurnedAwayFromTheLog() {
    assertThat(filter.isLoggable(failed("WFLYEJB0467: The request was rejected"))).isFalse();
  }

  @Test
  void logsEveryOtherFaultOfATimer() {
    assertThat(filter.isLoggable(failed("No disk"))).isTrue();
    assertThat(filter.isLoggable(failed(null))).isTrue();
    assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, "No fault"))).isTrue();
  }

  private static LogRecord failed(String message) {
    LogRecord entry = new LogRecord(Level.SEVERE, "Error invoking timeout for timer");
    entry.setThrown(new IllegalStateException(message));
    return entry;
  }
}
