package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRuleTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void everySuccessIsAccepted(final int status) {
    assertThat(answered(status)).isEqualTo(new Accepted());
  }

  @Test
  void aSuccessThatLacksTheExpectedTextIsRejected() {
    assertThat(AnswerRule.outcome(200, "{\"status\":\"error\"}", "success", null))
        .isInstanceOf(Rejected.class);
    assertThat(AnswerRule.outcome(200, "{\"status\":\"success\"}", "success", null))
        .isEqualTo(new Accepted());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 409, 422, 451})
  void redirectsAndRefusalsAreFinal(final int status) {
    assertThat(answered(status)).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 500, 502, 503, 504, 599})
  void whatMayPassIsTriedAgainWhenTheTrackerAsksForIt(final int status) {
    assertThat(answered(status)).isEqualTo(new Unavailable("HTTP " + status, MINUTE));
  }

  @Test
  void tooManyRequestsSlowTheLaneDown() {
    assertThat(answered(429)).isEqualTo(new Throttled("HTTP 429", MINUTE));
  }

  @Test
  void whatIsGoneIsGone() {
    assertThat(answered(410)).isInstanceOf(Gone.class);
  }

  private static DeliveryOutcome answered(final int status) {
    return AnswerRule.outcome(status, "", null, MINUTE);
  }
}
