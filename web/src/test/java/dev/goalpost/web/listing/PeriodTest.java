package dev.goalpost.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Test
  void aDayIsMeantFromItsBeginningToItsEnd() {
    final var period = new Period("2026-11-28", "2026-11-28");

    assertThat(period.from()).isEqualTo(Instant.parse("2026-11-28T00:00:00Z"));
    assertThat(period.to()).isEqualTo(Instant.parse("2026-11-29T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T10:00:00Z,      2026-11-28T10:00:00Z",
    "2026-11-28T10:00:00+02:00, 2026-11-28T08:00:00Z",
    "2026-11-28T10:00:00 02:00, 2026-11-28T08:00:00Z"
  })
  void aMomentIsItself(final String text, final Instant moment) {
    final var period = new Period(text, text);

    assertThat(period.from()).isEqualTo(moment);
    assertThat(period.to()).isEqualTo(moment);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void whatIsLeftEmptyIsAbsent(final String text) {
    assertThat(new Period(text, text).from()).isNull();
    assertThat(new Period(text, text).to()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999-12-31",
        "+999999999-12-31",
        " 999999999-12-31",
        "-999999999-01-01",
        "+999999999-12-31T00:00:00Z",
        "-999999999-01-01T00:00:00Z"
      })
  void timesFarOffAreTimes(final String text) {
    assertThat(new Period(text, text).to()).isAfterOrEqualTo(new Period(text, text).from());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01", "2026-11-28T10:00", "1764324000"})
  void whatIsNoTimeIsRefused(final String text) {
    assertThatThrownBy(() -> new Period(text, null).from())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("from"));
  }
}
