package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** System messages of a server that is killed before it has written them. */
@ExtendWith(SharedServers.class)
class SystemMessageCrashIT {

  private static final String DATABASE = "message_crash";
  private static final int EVENTS = 20;

  @Test
  void everyConversionIsToldOnceAlthoughTheServerWasKilledBetweenTheTwo(MariaDb mariaDb)
      throws SQLException {
    Map<String, String> environment = mariaDb.environment(DATABASE);
    try (RunningServer server = RunningServer.start(environment);
        Connection database = mariaDb.connect(DATABASE)) {
      String clickId = addClient(server);
      execute(database, "lock tables messages read");
      Set<String> counted = report(server, clickId);
      server.kill9();
      execute(database, "unlock tables");
      assertThat(count(database, "messages")).isZero();
      assertThat(count(database, "due_messages")).isEqualTo(EVENTS);

      server.restart();

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(count(database, "due_messages")).isZero());
      assertThat(told(server, clickId)).isEqualTo(counted);
      assertThat(count(database, "messages")).isEqualTo(EVENTS);
    }
  }

  private static String addClient(RunningServer server) {
    Operator operator = new Operator(new Http(server));
    JsonNode goal = operator.addsGoal("told");
    operator.changesGoal(goal, "{\"system_message\":{\"enabled\":true,\"text\":\"Hear!\"}}");
    JsonNode spot =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"S\",\"target_url\":\"https://t.me/s\",\"crm_enabled\":true}");
    String clickId = Operator.uniqueName();
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(clickId));
    return clickId;
  }

  private static Set<String> report(RunningServer server, String clickId) {
    Partner partner = new Partner(new Http(server));
    Set<String> events = new HashSet<>();
    for (int event = 0; event < EVENTS; event++) {
      events.add(partner.reports("clickid=" + clickId + "&goal=told").eventId());
    }
    return events;
  }

  private static Set<String> told(RunningServer server, String clickId) {
    return new HashSet<>(
        new Operator(new Http(server))
            .reads("leads/" + clickId + "/messages")
            .path("items")
            .findValuesAsText("event_id"));
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(Connection database, String table) throws SQLException {
    try (Statement statement = database.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
