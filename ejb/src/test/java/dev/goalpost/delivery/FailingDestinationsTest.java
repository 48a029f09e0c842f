package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static dev.goalpost.delivery.DeliveryBuilder.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.platform.Jdbc;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailingDestinationsTest {

  private static final long FAILING = 9;
  private static final long HEALTHY = 10;
  private static final DeliveryOutcome DOWN = new Unavailable("It is down.", null);
  private static final Duration FIVE_DAYS = Duration.ofDays(5);

  private final FailingWarnings warnings = new FailingWarnings();
  private DeliveryTables tables;

  @BeforeEach
  void open() throws SQLException {
    tables = new DeliveryTables();
    addDestination(FAILING);
    addDestination(HEALTHY);
    answers(FAILING, DOWN, NOON);
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "59, 0", "60, 50", "83, 50", "84, 70", "107, 70", "108, 90", "119, 90"})
  void anOperatorSeesThePauseComing(final int hours, final int warning) throws SQLException {
    failsAndIsLookedAtAfter(Duration.ofHours(hours));

    assertThat(warnings.given(FAILING)).isEqualTo(warning);
    assertThat(state(FAILING)).isEqualTo("active");
  }

  @Test
  void afterFiveDaysOfNothingButFailureItIsPausedAndNoOther() throws SQLException {
    failsAndIsLookedAtAfter(FIVE_DAYS.minusMinutes(1));
    assertThat(state(FAILING)).isEqualTo("active");

    failsAndIsLookedAtAfter(FIVE_DAYS);

    assertThat(state(FAILING)).isEqualTo("paused");
    assertThat(state(HEALTHY)).isEqualTo("active");
  }

  @Test
  void aFailureAfterWhichNothingWasSentForDaysIsNoReason() throws SQLException {
    isLookedAtAfter(FIVE_DAYS.multipliedBy(2));

    assertThat(warnings.given(FAILING)).isZero();
    assertThat(state(FAILING)).isEqualTo("active");
  }

  @Test
  void oneSuccessBeginsTheFiveDaysAnew() throws SQLException {
    failsAndIsLookedAtAfter(Duration.ofHours(100));
    answers(FAILING, new Accepted(), NOON.plus(Duration.ofHours(101)));

    failsAndIsLookedAtAfter(FIVE_DAYS);

    assertThat(warnings.given(FAILING)).isZero();
    assertThat(state(FAILING)).isEqualTo("active");
  }

  private void failsAndIsLookedAtAfter(final Duration time) throws SQLException {
    answers(FAILING, DOWN, NOON.plus(time));
    isLookedAtAfter(time);
  }

  private void isLookedAtAfter(final Duration time) throws SQLException {
    FailingDestinations.look(tables.connection(), warnings, NOON.plus(time));
  }

  private void answers(final long id, final DeliveryOutcome outcome, final Instant now)
      throws SQLException {
    final var host = "host-" + id;
    final var attempt =
        new Attempt(
            delivery(1).build(), new Target(id, 0, host, host), now, Exchange.unsent(outcome));
    new DestinationHealth().note(tables.connection(), List.of(attempt), now);
  }

  private void addDestination(final long id) throws SQLException {
    tables.addDestination(id, "tracker", "host-" + id);
  }

  private String state(final long id) throws SQLException {
    try (var statement =
        tables.connection().prepareStatement("select state from destinations where id = ?")) {
      statement.setLong(1, id);
      return Jdbc.read(statement, row -> row.getString(1)).get(0);
    }
  }
}
