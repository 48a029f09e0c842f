package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** System messages are written while others are at work on their clients. */
@OnMariaDb
class SystemMessageOnMariaDbIT extends PostbackSystemTest {

  private String token;
  private JsonNode spot;

  @BeforeEach
  void addGoal() {
    token = Operator.uniqueName();
    operator.changesGoal(
        operator.addsGoal(token), "{\"system_message\":{\"enabled\":true,\"text\":\"{manager}\"}}");
    spot =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"S\",\"target_url\":\"https://t.me/s\",\"crm_enabled\":true}");
  }

  /** Somebody, whom the connection stands for, is about to forget the client. */
  @Test
  void whoeverIsBeingForgottenIsWrittenOfAfterwards(MariaDb mariaDb) throws SQLException {
    String clickId = addLead("Ann");
    report(clickId);
    awaitTexts(clickId, "Ann");
    String ofLead = " where lead_id = " + operator.card(clickId).path("id").asText();
    try (Connection erasing = mariaDb.connect("shared");
        Connection other = mariaDb.connect("shared")) {
      erasing.setAutoCommit(false);
      execute(erasing, "update leads set manager = 'Nobody'" + ofLead.replace("lead_id", "id"));
      execute(other, "update messages set lead_id = -lead_id" + ofLead);
      execute(
          other,
          "insert into due_messages (account_id, event_id)"
              + " select account_id, event_id from messages"
              + ofLead.replace("= ", "= -"));
      execute(other, "delete from messages" + ofLead.replace("= ", "= -"));

      report(addLead("Eve"));
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(4))
          .until(() -> texts(clickId).isEmpty());
      erasing.commit();
    }

    awaitTexts(clickId, "Nobody");
  }

  private String addLead(String manager) {
    return operator
        .addsLead(
            spot,
            "\"click_id\":\"%s\",\"manager\":\"%s\"".formatted(Operator.uniqueName(), manager))
        .path("click_id")
        .asText();
  }

  private void report(String clickId) {
    partner.reports("clickid=" + clickId + "&goal=" + token).isAccepted(token, false);
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private void awaitTexts(String clickId, String... texts) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(texts(clickId)).containsExactly(texts));
  }

  private List<String> texts(String clickId) {
    return operator.reads("leads/" + clickId + "/messages").path("items").findValuesAsText("text");
  }
}
