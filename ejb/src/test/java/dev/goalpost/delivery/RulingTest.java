package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static dev.goalpost.delivery.DeliveryBuilder.delivery;
import static java.time.temporal.ChronoUnit.FOREVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Skipped;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulingTest {

  private static final Target TRACKER = new Target(9, 0, "tracker.example", "tracker.example");
  private static final DeliveryOutcome DOWN = new Unavailable("It is down.", null);

  private final RetrySchedule schedule = new RetrySchedule(() -> 0);

  @ParameterizedTest
  @MethodSource("finalAnswers")
  void someAnswersAreFinal(final DeliveryOutcome outcome, final Status status) {
    final var ruling = ruling(delivery(1), outcome);

    assertThat(ruling.isFinished()).isTrue();
    assertThat(ruling.status()).isEqualTo(status);
    assertThat(ruling.reason()).isEqualTo(outcome.reason());
  }

  static Stream<Arguments> finalAnswers() {
    return Stream.of(
        Arguments.of(new Accepted(), Status.DELIVERED),
        Arguments.of(new Rejected("The data is wrong."), Status.REJECTED),
        Arguments.of(new Gone("410"), Status.REJECTED),
        Arguments.of(new Skipped("No client id."), Status.SKIPPED));
  }

  @Test
  void whatCouldNotBeDeliveredIsTriedAgain() {
    final var ruling = ruling(delivery(1), DOWN);

    assertThat(ruling.status()).isEqualTo(Status.RETRYING);
    assertThat(ruling.dueAt()).isEqualTo(NOON.plusSeconds(5));
    assertThat(ruling.reason()).isEqualTo("It is down.");
  }

  @Test
  void laterTriesWaitLonger() {
    assertThat(ruling(delivery(1).tried(1), DOWN).dueAt()).isEqualTo(NOON.plusSeconds(300));
  }

  @Test
  void aDestinationMaySayWhenToComeBack() {
    final var throttled = new Throttled("Slow down.", Duration.ofHours(1));

    assertThat(ruling(delivery(1), throttled).dueAt()).isEqualTo(NOON.plusSeconds(3_600));
  }

  @Test
  void afterTheLastTryItIsExhausted() {
    final var ruling = ruling(delivery(1).tried(9), DOWN);

    assertThat(ruling.isFinished()).isTrue();
    assertThat(ruling.status()).isEqualTo(Status.EXHAUSTED);
    assertThat(ruling.reason()).isEqualTo("It is down.");
  }

  @Test
  void noTryIsMadeThatTheDestinationWouldFindTooOld() {
    final var kind = new FakeKind().forgetsAfter(Duration.ofMinutes(4));

    final var inTime = ruling(delivery(1).by(kind), DOWN);
    final var tooLate = ruling(delivery(1).by(kind).tried(1), DOWN);

    assertThat(inTime.status()).isEqualTo(Status.RETRYING);
    assertThat(tooLate.status()).isEqualTo(Status.EXHAUSTED);
  }

  @Test
  void theHorizonIsMeasuredFromTheEventAndNotFromTheDelivery() {
    final var kind = new FakeKind().forgetsAfter(Duration.ofDays(7));
    final var old = delivery(1).by(kind).occurredAt(NOON.minus(Duration.ofDays(7)));

    assertThat(ruling(old, DOWN).status()).isEqualTo(Status.EXHAUSTED);
  }

  @Test
  void aTrackerTakesEventsOfAnyAgeSoABackdatedOneIsTriedAsOftenAsAnyOther() {
    final var kind = new FakeKind().forgetsAfter(FOREVER.getDuration());
    final var old = delivery(1).by(kind).occurredAt(NOON.minus(Duration.ofDays(90)));

    assertThat(ruling(old, DOWN).status()).isEqualTo(Status.RETRYING);
    assertThat(ruling(old.tried(8), DOWN).status()).isEqualTo(Status.RETRYING);
    assertThat(ruling(old.tried(9), DOWN).status()).isEqualTo(Status.EXHAUSTED);
  }

  @Test
  void wrongCredentialsUseNoTryUp() {
    final var ruling = ruling(delivery(1).tried(9), new CredentialsInvalid("Token expired."));

    assertThat(ruling.status()).isEqualTo(Status.RETRYING);
    assertThat(ruling.tries()).isEqualTo(9);
    assertThat(ruling.dueAt()).isEqualTo(NOON);
  }

  private Ruling ruling(final DeliveryBuilder delivery, final DeliveryOutcome outcome) {
    final var attempt = new Attempt(delivery.build(), TRACKER, NOON, Exchange.unsent(outcome));
    return Ruling.on(attempt, schedule, NOON);
  }
}
