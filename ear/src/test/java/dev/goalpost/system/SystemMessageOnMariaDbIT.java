package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** System messages are written while others are at work on their clients. */
@OnMariaDb
class SystemMessageOnMariaDbIT extends PostbackSystemTest {

  private static final String FREE = " for update skip locked";

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

  /** A writer has read of both clients and is held up at the message of the first. */
  @Test
  void whoeverIsForgottenWhileItIsWrittenIsNotTold(MariaDb mariaDb) throws Exception {
    String heldUp = addLead("Eve");
    String client = addLead("Ann");
    String itsEvent = told(heldUp, "Eve");
    String event = told(client, "Ann");
    try (Connection rival = mariaDb.connect("shared");
        Connection database = mariaDb.connect("shared")) {
      makeDue(database, itsEvent);
      makeDue(database, event);
      execute(database, "delete from messages where event_id = " + event);
      rival.setAutoCommit(false);
      execute(rival, "delete from messages where event_id = " + itsEvent);
      report(addLead("Zoe"));
      awaitWriterOf(database, event);

      CompletableFuture<Void> forgetting = CompletableFuture.runAsync(() -> forget(client));
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(4))
          .until(() -> !forgetting.isDone());
      rival.commit();

      forgetting.get(10, TimeUnit.SECONDS);
    }
    awaitTexts(heldUp, "Eve");
    assertThat(texts(client)).doesNotContain("Ann");
  }

  private String addLead(String manager) {
    return operator
        .addsLead(
            spot,
            "\"click_id\":\"%s\",\"manager\":\"%s\"".formatted(Operator.uniqueName(), manager))
        .path("click_id")
        .asText();
  }

  private String told(String clickId, String text) {
    String event = report(clickId);
    awaitTexts(clickId, text);
    return event;
  }

  private String report(String clickId) {
    return partner.reports("clickid=" + clickId + "&goal=" + token).eventId();
  }

  private void forget(String clickId) {
    operator.sends("DELETE", "leads/" + clickId + "/personal-data", null);
  }

  private static void makeDue(Connection database, String event) throws SQLException {
    execute(
        database,
        "insert into due_messages (account_id, event_id)"
            + " select account_id, event_id from messages where event_id = "
            + event);
  }

  private static void awaitWriterOf(Connection database, String event) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                isEmpty(
                    database,
                    "select 1 from due_messages where account_id = 0 and event_id = "
                        + event
                        + FREE));
  }

  private static boolean isEmpty(Connection database, String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return !rows.next();
    }
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
