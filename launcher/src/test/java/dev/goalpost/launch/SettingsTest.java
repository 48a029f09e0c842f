package dev.goalpost.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Path DEFAULT = Path.of("/home/data");

  @Test
  void anEmptyEnvironmentIsEnough() {
    assertThat(Settings.of(Map.of(), DEFAULT))
        .isEqualTo(new Settings("0.0.0.0", 8080, 32, DEFAULT));
  }

  @Test
  void theEnvironmentWins() {
    Map<String, String> environment =
        Map.of(
            "GOALPOST_HTTP_HOST", "127.0.0.1",
            "GOALPOST_HTTP_PORT", "9000",
            "GOALPOST_DB_POOL", "8",
            "GOALPOST_DATA_DIR", "/elsewhere");

    assertThat(Settings.of(environment, DEFAULT))
        .isEqualTo(new Settings("127.0.0.1", 9000, 8, Path.of("/elsewhere")));
  }

  @Test
  void aPasswordThatNobodyCouldSignInWithIsRefused() {
    Map<String, String> environment = Map.of("GOALPOST_ADMIN_PASSWORD", "x".repeat(201));

    assertThatThrownBy(() -> Settings.of(environment, DEFAULT))
        .isInstanceOf(StartRefused.class)
        .hasMessage("GOALPOST_ADMIN_PASSWORD must have 200 characters or fewer.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "-1", "65536", "80 80"})
  void aWrongPortIsNamed(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("GOALPOST_HTTP_PORT", port), DEFAULT))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("GOALPOST_HTTP_PORT")
        .hasMessageContaining("'" + port + "'");
  }
}
