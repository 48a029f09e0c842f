package dev.goalpost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void anEmptyPropertyCountsAsAbsent() {
    final var settings = settings("seconds", "", "leads", " ");
    assertThat(settings.seconds()).isEqualTo(Mode.LOAD.seconds());
    assertThat(settings.leads()).isEqualTo(400_000);
  }

  @Test
  void theModeSetsWhatIsNotGiven() {
    final var settings = settings("mode", "quick", "rounds", "2");
    assertThat(settings.seconds()).isEqualTo(Mode.QUICK.seconds());
    assertThat(settings.rounds()).isEqualTo(2);
  }

  @Test
  void aModeOfTwoWordsIsWrittenWithAHyphen() {
    assertThat(settings("mode", "delivery-crash").mode()).isEqualTo(Mode.DELIVERY_CRASH);
  }

  @Test
  void readsAListOfConnections() {
    assertThat(settings("connections", "1, 8").connections()).containsExactly(1, 8);
  }

  private static Settings settings(final String... namesAndValues) {
    final var given = new Properties();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.setProperty("bench." + namesAndValues[i], namesAndValues[i + 1]);
    }
    return Settings.of(given);
  }
}
