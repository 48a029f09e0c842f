package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsIT {

  private static final String TOKEN = "s3cr$$et-${user.name}";

  @Test
  void aSecretIsTakenAsItStandsWhateverItHolds() {
    try (RunningServer server = RunningServer.start(Map.of("GOALPOST_API_TOKEN", TOKEN))) {
      String goals = "/api/v1/goals";

      assertThat(new Http(server).get(goals, "Authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(200);
    }
  }
}
