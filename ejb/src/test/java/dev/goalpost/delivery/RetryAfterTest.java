package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void isANumberOfSeconds() {
    assertThat(RetryAfter.parse(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void isADate() {
    assertThat(RetryAfter.parse("Wed, 25 Nov 2026 12:00:30 GMT", NOW))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999", "99999999999999999999", "86401"})
  void mayBeLongerThanAnybodyWaits(final String header) {
    assertThat(RetryAfter.parse(header, NOW)).isGreaterThan(Duration.ofHours(24));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "soon",
        "-5",
        "1.5",
        "Wed, 25 Nov 2026 11:59:59 GMT",
        "Wed, 99 Nov 2026 11:59:59 GMT"
      })
  void isIgnoredIfItIsNoTimeToCome(final String header) {
    assertThat(RetryAfter.parse(header, NOW)).isNull();
  }
}
