package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How fast a replay is asked to be. */
class ReplayRateTest {

  @Test
  void aRateIsANumberAsItWasTyped() {
    assertThat(ReplayRate.parse(" 2.5 ")).isEqualByComparingTo("2.5");
    assertThat(ReplayRate.parse(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "1,5", "0x1"})
  void whateverIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> ReplayRate.parse(text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("rule.rate"));
  }
}
