package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account does not want to keep for ever goes when its time has come. */
@OnMariaDb
class RetentionIT extends PostbackSystemTest {

  /** Made in the first hour that ids know of. */
  private static final long OLD = 4_711;

  private Connection database;

  @BeforeEach
  void open(MariaDb mariaDb) throws SQLException {
    database = mariaDb.connect("shared");
  }

  @AfterEach
  void keepAllAgain() throws SQLException {
    operator.changesAccount(
        "{\"retention\":{\"journal_days\":0,\"attempts_days\":0,\"personal_data_days\":0}}");
    database.close();
  }

  @Test
  void oldCallsGoAndYoungOnesStay() throws SQLException {
    execute(
        "insert into postbacks (account_id, id, received_at, result, query)"
            + " values (0, ?, '2020-01-01', 'rejected', '')");
    String clickId = operator.addsLead();
    partner.reports("clickid=" + clickId + "&goal=reg");

    keeps("journal_days");

    awaitNone("select count(*) from postbacks where account_id = 0 and id = ?");
    assertThat(operator.journal(clickId)).hasSize(1);
  }

  @Test
  void oldAttemptsGo() throws SQLException {
    execute(
        "insert into delivery_attempts (delivery_id, id, account_id, made_at, cause, outcome,"
            + " duration_ms) values (1, ?, 0, '2020-01-01', 'first', 'ok', 1)");

    keeps("attempts_days");

    awaitNone("select count(*) from delivery_attempts where id = ?");
  }

  @Test
  void whoeverWasNotHeardOfForLongIsForgotten() throws SQLException {
    String young = operator.addsLead();
    operator.sends("PATCH", "leads/" + young, "{\"name\":\"Young\"}");
    String spotId = operator.addsSpot().path("id").asText();
    execute(
        "insert into leads (account_id, id, spot_id, click_id, name, user_id, geo, identifiers,"
            + " params, clicked_at, created_at, updated_at) values (0, ?, "
            + spotId
            + ", 'old-client', 'Old', '1', 'DE', '{}', '{}',"
            + " '2020-01-01', '2020-01-01', '2020-01-01')");

    keeps("personal_data_days");

    awaitNone("select count(*) from leads where id = ? and name is not null");
    assertThat(operator.card("old-client").path("geo").asText()).isEqualTo("DE");
    assertThat(operator.card(young).path("name").asText()).isEqualTo("Young");
  }

  @Test
  void noPlayerIsLeftInTheKeysOfWhoeverIsForgotten() throws SQLException {
    String clickId = operator.addsLead();
    for (String key : new String[] {"t1", "t2"}) {
      partner.reports("clickid=%1$s&goal=reg&playerid=%1$sP&txid=%1$s%2$s".formatted(clickId, key));
    }

    operator.sends("DELETE", "leads/" + clickId + "/personal-data", null);

    assertThat(keys("lead_id = " + operator.card(clickId).path("id").asText())).isEqualTo(2);
    assertThat(keys("player_id like '" + clickId + "%'")).isZero();
  }

  private int keys(String condition) throws SQLException {
    try (PreparedStatement statement =
            database.prepareStatement("select count(*) from postback_keys where " + condition);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void aTimeThatMakesNoSenseIsRefused() {
    for (String days : new String[] {"-1", "3651"}) {
      operator
          .asks("PUT", "account", "{\"retention\":{\"journal_days\":%s}}".formatted(days))
          .isProblem(400, "invalid_field", "retention.journal_days");
    }
    operator
        .asks("PUT", "account", "{\"retention\":{\"days\":1}}")
        .isProblem(400, "unknown_field", "retention.days");
  }

  private void keeps(String what) {
    operator.changesAccount("{\"retention\":{\"%s\":30}}".formatted(what));
    assertThat(operator.reads("account").path("retention").path(what).asInt()).isEqualTo(30);
  }

  private void awaitNone(String count) {
    await().atMost(Duration.ofSeconds(10)).until(() -> count(count) == 0);
  }

  private void execute(String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setLong(1, OLD);
      statement.executeUpdate();
    }
  }

  private int count(String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setLong(1, OLD);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
