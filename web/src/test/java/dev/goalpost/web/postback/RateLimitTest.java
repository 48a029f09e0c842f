package dev.goalpost.web.postback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

  private static final String PARTNER = "203.0.113.7";

  @Test
  void letsAsManyThroughAMinuteAsItSaysAndThenTellsHowLongToWait() {
    final var limit = new RateLimit(3, false);

    assertThat(limit.waitOf(PARTNER)).isEmpty();
    assertThat(limit.waitOf(PARTNER)).isEmpty();
    assertThat(limit.waitOf(PARTNER)).isEmpty();
    assertThat(limit.waitOf(PARTNER))
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
  }

  @Test
  void countsEachAddressByItself() {
    final var limit = new RateLimit(1, false);

    assertThat(limit.waitOf(PARTNER)).isEmpty();
    assertThat(limit.waitOf("203.0.113.8")).isEmpty();
    assertThat(limit.waitOf(PARTNER)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void sparesThisMachineUnlessToldOtherwise(final String loopback) {
    final var sparing = new RateLimit(1, false);
    final var strict = new RateLimit(1, true);
    sparing.waitOf(loopback);
    strict.waitOf(loopback);

    assertThat(sparing.waitOf(loopback)).isEmpty();
    assertThat(strict.waitOf(loopback)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void limitsNobodyIfItIsNotPositive(final int perMinute) {
    final var limit = new RateLimit(perMinute, true);
    limit.waitOf(PARTNER);

    assertThat(limit.waitOf(PARTNER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0.1S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT19.5S, 20", "PT0S, 1"})
  void asksToWaitForWholeSecondsAndNeverForTooFew(final Duration wait, final long seconds) {
    assertThat(Reply.wholeSeconds(wait)).isEqualTo(seconds);
  }
}
