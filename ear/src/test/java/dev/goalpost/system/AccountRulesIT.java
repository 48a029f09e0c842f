package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an account asks of those who call for it, and what its amounts are worth. */
@OnMariaDb
class AccountRulesIT extends PostbackSystemTest {

  private static final String OLD = SECRET + "-old";
  private static final String NEW = SECRET + "-new";

  @AfterEach
  void everybodyMayCallAgain() {
    operator.changesAccount("{\"secrets\":[],\"allowed_ips\":[]}");
  }

  @Test
  void bothSecretsAreValidWhileTheyAreRotated() {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill";

    partner.reports(call).isAccepted("rebill", false);
    operator.changesAccount("{\"secrets\":[\"%s\"]}".formatted(OLD));
    partner.reports(call).isProblem(403, "bad_secret", "secret");
    partner.reports(call + "&secret=" + OLD).isAccepted("rebill", false);
    partner.reports(call + "&secret=" + NEW).isProblem(403, "bad_secret", "secret");
    operator.changesAccount("{\"secrets\":[\"%s\",\"%s\"]}".formatted(OLD, NEW));
    partner.reports(call + "&secret=" + OLD).isAccepted("rebill", false);
    partner.reports(call + "&secret=" + NEW).isAccepted("rebill", false);
    operator.changesAccount("{\"secrets\":[\"%s\"]}".formatted(NEW));
    partner.reports(call + "&secret=" + OLD).isProblem(403, "bad_secret", "secret");
    partner.reports(call + "&secret=" + NEW).isAccepted("rebill", false);
  }

  @Test
  void aSecretMayComeInEveryKindOfBody() {
    String clickId = operator.addsLead();
    operator.changesAccount("{\"secrets\":[\"%s\"]}".formatted(OLD));

    partner
        .postsForm("", "clickid=%s&goal=rebill&secret=%s".formatted(clickId, OLD))
        .isAccepted("rebill", false);
    partner
        .postsJson(
            "",
            "{\"clickid\":\"%s\",\"goal\":\"rebill\",\"secret\":\"%s\"}".formatted(clickId, OLD))
        .isAccepted("rebill", false);
  }

  @Test
  void whoDoesNotKnowTheSecretLearnsNothing() {
    operator.changesAccount("{\"secrets\":[\"%s\"]}".formatted(OLD));

    partner.reports("clickid=nobody&goal=dep").isProblem(403, "bad_secret", "secret");
    partner.reports("clickid=demo-click&goal=nope").isProblem(403, "bad_secret", "secret");
  }

  @Test
  void noSecretIsEverShownAgain() {
    String clickId = operator.addsLead();
    operator.changesAccount("{\"secrets\":[\"%s\"]}".formatted(OLD));
    String call = "clickid=" + clickId + "&goal=rebill";

    String answers =
        partner.reports(call + "&secret=" + OLD).body()
            + partner.reports(call + "&secret=" + NEW).body()
            + partner.reports(call + "&secret=" + OLD + "&secret=" + OLD).body()
            + partner.reports(call + "&s%65cret=" + OLD + "&Secret=" + OLD).body()
            + http.getRaw(Partner.PATH + "?" + call + "&x=%zz&secret=" + OLD)
            + partner.postsJson("", "{\"secret\": " + OLD + "}").body();

    assertThat(answers).doesNotContain(SECRET);
    assertThat(operator.reads("postbacks?limit=10").toString())
        .contains("secret=***")
        .doesNotContain(SECRET);
    assertThat(operator.conversions(clickId).toString()).doesNotContain(SECRET);
    assertThat(operator.reads("account").path("secrets").get(0).asText())
        .startsWith("••••")
        .doesNotContain(SECRET);
  }

  @Test
  void moreAddressesThanAreKeptAreRefused() {
    String many = "\"203.0.113.0/24\",".repeat(5_000);

    operator
        .asks("PUT", "account", "{\"allowed_ips\":[" + many + "\"::1\"]}")
        .isProblem(400, "invalid_field", "allowed_ips");
  }

  @Test
  void callsAreTakenOnlyFromAllowedAddresses() {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill";

    operator.changesAccount("{\"allowed_ips\":[\"203.0.113.0/24\"]}");
    partner.reports(call).isProblem(403, "ip_not_allowed", null);
    operator.changesAccount("{\"allowed_ips\":[\"127.0.0.0/8\",\"::1\"]}");
    partner.reports(call).isAccepted("rebill", false);
  }

  @Test
  void aCallWithoutItsSecretCountsOnceTheOperatorVouchesForIt() {
    String clickId = operator.addsLead();
    operator.changesAccount("{\"secrets\":[\"%s\"]}".formatted(OLD));
    partner.reports("clickid=" + clickId + "&goal=rebill").isProblem(403, "bad_secret", "secret");
    String id = operator.journal(clickId).get(0).path("id").asText();

    partner
        .reports("clickid=" + clickId + "&goal=rebill&secret=%7Bsecret%7D")
        .isProblem(400, "unexpanded_macro", "secret");

    operator.reprocesses("{\"goal\":\"rebill\",\"from\":\"2020-01-01T00:00:00Z\"}");
    assertThat(operator.conversions(clickId)).isEmpty();
    operator.reprocesses("{\"id\":\"%s\"}".formatted(id));
    assertThat(operator.conversions(clickId)).hasSize(1);
  }

  @Test
  void aForeignAmountIsWorthWhatTheRateOfItsDaySays() {
    String clickId = operator.addsLead();
    operator.setsRate("ISK", "2020-01-01", "0.008");

    partner
        .reports("clickid=" + clickId + "&goal=rebill&sum=1000&currency=isk")
        .isAccepted("rebill", false);

    JsonNode conversion = operator.conversions(clickId).get(0);
    assertThat(conversion.path("sum").asText()).isEqualTo("1000");
    assertThat(conversion.path("currency").asText()).isEqualTo("ISK");
    assertThat(conversion.path("account_sum").asText()).isEqualTo("8");
    assertThat(operator.line(clickId, "rebill").path("sum").asText()).isEqualTo("8");
  }

  @Test
  void anAdjustedAmountIsWorthAllThatItIsAndNotADifferenceMore() {
    String clickId = operator.addsLead();
    operator.setsRate("PYG", "2020-01-01", "0.001");
    String event =
        partner.reports("clickid=" + clickId + "&goal=rebill&sum=1000&currency=PYG").eventId();
    operator.setsRate("PYG", "2020-01-02", "0.002");

    operator.sends(
        "POST",
        "conversions/" + event + "/corrections",
        "{\"kind\":\"adjust\",\"sum\":\"2000\",\"reason\":\"a slip\"}");
    assertThat(operator.line(clickId, "rebill").path("sum").asText()).isEqualTo("4");

    operator.sends(
        "POST",
        "conversions/" + event + "/corrections",
        "{\"kind\":\"adjust\",\"sum\":\"0\",\"reason\":\"paid back\"}");
    assertThat(operator.line(clickId, "rebill").path("sum").asText()).isEqualTo("0");
  }

  @Test
  void theSameSumAgainIsWorthWhatTheMendedRateSays() {
    String clickId = operator.addsLead();
    operator.setsRate("LAK", "2020-01-01", "1.6");
    String event =
        partner.reports("clickid=" + clickId + "&goal=rebill&sum=1000&currency=LAK").eventId();
    String path = "conversions/" + event + "/corrections";
    String same = "{\"kind\":\"adjust\",\"sum\":\"1000\",\"reason\":\"the rate was wrong\"}";
    operator.asks("POST", path, same).isProblem(400, "invalid_field", "sum");
    operator.setsRate("LAK", "2020-01-01", "0.0016");

    operator.sends("POST", path, same);

    assertThat(operator.line(clickId, "rebill").path("sum").asText()).isEqualTo("1.6");
    assertThat(operator.line(clickId, "rebill").path("count").asInt()).isEqualTo(1);
    operator.asks("POST", path, same).isProblem(400, "invalid_field", "sum");
  }

  @Test
  void aRateOfNoYearThatDatabasesKnowIsRefused() {
    operator
        .asks("PUT", "rates", "[{\"currency\":\"LAK\",\"date\":\"9999-01-01\",\"rate\":\"1\"}]")
        .isProblem(400, "invalid_field", "[0].date");
  }

  @Test
  void anAmountWithoutARateWaitsOutsideTheTotalAndJoinsOnceThereIsOne() {
    String clickId = operator.addsLead();
    String call = "clickid=" + clickId + "&goal=rebill&currency=MNT";
    partner.reports(call + "&sum=5000").isAccepted("rebill", false);
    partner.reports(call + "&sum=1000").isAccepted("rebill", false);
    JsonNode waiting = operator.line(clickId, "rebill");
    assertThat(waiting.path("count").asInt()).isEqualTo(2);
    assertThat(waiting.path("sum").asText()).isEqualTo("0");
    assertThat(waiting.path("waiting_for_rate").asInt()).isEqualTo(2);

    operator.setsRate("MNT", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(), "0.0003");

    JsonNode joined = operator.line(clickId, "rebill");
    assertThat(joined.path("count").asInt()).isEqualTo(2);
    assertThat(joined.path("sum").asText()).isEqualTo("1.8");
    assertThat(joined.path("waiting_for_rate").asInt()).isZero();
    assertThat(operator.conversions(clickId).get(1).path("account_sum").asText()).isEqualTo("1.5");
  }

  @Test
  void aTrackersClickThatTwoAccountsShareNeedsItsOwner(MariaDb mariaDb) throws SQLException {
    String trackerClick = Operator.uniqueName();
    operator.addsLead(operator.addsSpot(), "\"cl_id\":\"%s\"".formatted(trackerClick));

    try (Connection connection = mariaDb.connect("shared");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into accounts (id, name, currency, zone, rules_version, created_at)"
              + " values (77, 'Another', 'USD', 'UTC', 1, now())");
      statement.execute(
          "insert into leads (id, account_id, spot_id, click_id, cl_id, clicked_at, created_at,"
              + " updated_at) values (77, 77, 77, 'of-account-77', '"
              + trackerClick
              + "', now(), now(), now())");
      try {
        String call = "clickid=" + trackerClick + "&goal=rebill";
        partner.reports(call).isProblem(409, "ambiguous_click", "ow");
        partner.reports(call + "&ow=78").isProblem(403, "wrong_account", "ow");
        partner.reports(call + "&ow=77").isProblem(404, "unknown_goal", "goal");
      } finally {
        statement.execute("delete from leads where id = 77");
        statement.execute("delete from postbacks where account_id = 77");
        statement.execute("delete from accounts where id = 77");
      }
    }
  }
}
