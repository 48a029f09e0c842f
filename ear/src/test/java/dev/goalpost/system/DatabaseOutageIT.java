package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The database dies under a running server, and comes back. */
class DatabaseOutageIT {

  private static final String DATABASE = "outage_deliveries";
  private static final int CALLS = 20;
  private static final int AT_ONCE = 16;

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

      await().atMost(RECOVERY).until(() -> http.get("/health/ready").statusCode() == 200);
      partner.reports(postback).isAccepted("rebill", false);
      assertThat(server.log()).doesNotContain("\tat ");
      assertThat(server.logLines()).filteredOn(line -> line.contains("OutageLog")).hasSize(2);
    }
  }

  /** Though their claims have run out by then: what delivered them waits to be recorded. */
  @Test
  void whatWasSentWhileTheDatabaseWasAwayIsRecordedOnceItIsBackAndNotSentAgain() throws Exception {
    CountDownLatch away = new CountDownLatch(1);
    try (UnreliableTracker tracker = new UnreliableTracker();
        MariaDb mariaDb = MariaDb.start();
        RunningServer server = RunningServer.start(callingHere(mariaDb))) {
      tracker.is(
          (call, end) -> {
            away.await();
            UnreliableTracker.status(200).answer(call, end);
          });
      Operator operator = new Operator(new Http(server));
      report(server, operator, tracker);
      await().until(() -> tracker.calls().size() == AT_ONCE);

      mariaDb.kill9();
      away.countDown();
      mariaDb.restart();
      letClaimsRunOut(mariaDb);

      await()
          .ignoreExceptions()
          .atMost(RECOVERY)
          .until(() -> delivered(operator).size() == AT_ONCE);
      assertThat(delivered(operator)).allMatch(one -> one.path("attempts").size() == 1);
      assertThat(tracker.calls()).hasSize(AT_ONCE).doesNotHaveDuplicates();
      assertThat(server.log()).doesNotContain("\tat ");
    }
  }

  private static Map<String, String> callingHere(MariaDb mariaDb) {
    Map<String, String> environment = new HashMap<>(mariaDb.environment(DATABASE));
    environment.put("GOALPOST_OUTBOUND_ALLOW", "127.0.0.1");
    return environment;
  }

  /** As many events as may be under way to a tracker at a time. */
  private static void report(RunningServer server, Operator operator, UnreliableTracker tracker) {
    String token = Operator.uniqueName();
    operator.changesGoal(
        operator.addsGoal(token),
        "{\"external_postback\":{\"url\":\"%s\"}}".formatted(tracker.url("/?e={event_id}")));
    Partner partner = new Partner(new Http(server));
    String postback = "clickid=" + operator.addsLead() + "&goal=" + token;
    for (int event = 0; event < AT_ONCE; event++) {
      partner.reports(postback).isAccepted(token, false);
    }
  }

  private static void letClaimsRunOut(MariaDb mariaDb) throws SQLException {
    try (Connection connection = mariaDb.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update deliveries set due_at = due_at - interval 5 minute where claim is not null");
    }
  }

  private static List<JsonNode> delivered(Operator operator) {
    List<JsonNode> found = new ArrayList<>();
    operator.reads("deliveries?limit=100&status=delivered").path("items").forEach(found::add);
    return found;
  }

  private static void turnsAway(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Retry-After")).isNotNull();
    assertThat(answer.text("code")).isEqualTo("overloaded");
  }
}
