package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

  @ParameterizedTest(name = "failing for {0}: warning {1}, exhausted {2}")
  @CsvSource({
    "PT0S, 0, false",
    "PT59H, 0, false",
    "PT60H, 50, false",
    "PT84H, 70, false",
    "PT107H, 70, false",
    "PT108H, 90, false",
    "PT119H, 90, false",
    "PT120H, 90, true",
    "PT999H, 90, true"
  })
  void itIsUsedUpAfterFiveDaysAndSaysSoBefore(
      final Duration failing, final int warning, final boolean exhausted) {
    final var patience = Patience.between(NOON.minus(failing), NOON);

    assertThat(patience.warning()).isEqualTo(warning);
    assertThat(patience.isExhausted()).isEqualTo(exhausted);
  }
}
