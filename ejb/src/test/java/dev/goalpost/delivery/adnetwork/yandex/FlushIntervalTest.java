package dev.goalpost.delivery.adnetwork.yandex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlushIntervalTest {

  @ParameterizedTest
  @CsvSource({"60, PT60S", "0, PT0S", "PT5M, PT5M", "PT1.5S, PT1.5S"})
  void itIsWrittenInSecondsOrByIso8601(final String text, final Duration length) {
    assertThat(FlushInterval.parse(text).length()).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "PT-5S", "60s", "99999999999"})
  void anythingElseIsRefused(final String text) {
    assertThatThrownBy(() -> FlushInterval.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GOALPOST_YANDEX_FLUSH");
  }
}
