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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 25 Nov 2026 12:00:30 GMT",
        "Wednesday, 25-Nov-26 12:00:30 GMT",
        "Wed Nov 25 12:00:30 2026"
      })
  void isADateInAnyFormOfHttp(final String date) {
    assertThat(RetryAfter.parse(date, NOW)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aDayOfOneDigitHasASpaceBeforeIt() {
    assertThat(RetryAfter.parse("Tue Dec  1 12:00:00 2026", NOW)).isEqualTo(Duration.ofDays(6));
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
