package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The database dies under a running server, and comes back. */
class DatabaseOutageIT {

  private static final int CALLS = 20;

  /** The driver may wait for a minute in a handshake that the starting database never answers. */
  private static final Duration RECOVERY = Duration.ofMinutes(4);

  @Test
  void aServerOutlivesItsDatabase() {
    try (MariaDb mariaDb = MariaDb.start();
        RunningServer server = RunningServer.start(mariaDb.environment("outage"))) {
      Http http = new Http(server);
      Partner partner = new Partner(http);
      Operator operator = new Operator(http);
      String postback = "clickid=" + operator.addsLead() + "&goal=rebill&sum=1";
      partner.reports(postback).isAccepted("rebill", false);

      mariaDb.kill9();

      for (int call = 0; call < CALLS; call++) {
        turnsAway(partner.reports(postback));
      }
      turnsAway(
          Answer.of(
              http.get("/api/v1/goals", "Authorization", "Bearer " + RunningServer.API_TOKEN)));
      assertThat(http.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(http.get("/health/live").statusCode()).isEqualTo(200);

      mariaDb.restart();

      Awaitility.await()
          .atMost(RECOVERY)
          .until(() -> http.get("/health/ready").statusCode() == 200);
      partner.reports(postback).isAccepted("rebill", false);
      assertThat(server.log()).doesNotContain("\tat ");
      assertThat(server.logLines()).filteredOn(line -> line.contains("OutageLog")).hasSize(2);
    }
  }

  private static void turnsAway(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Retry-After")).isNotNull();
    assertThat(answer.text("code")).isEqualTo("overloaded");
  }
}
