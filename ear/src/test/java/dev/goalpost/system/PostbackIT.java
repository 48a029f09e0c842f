package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner can rely on, whatever the database. */
abstract class PostbackIT extends PostbackSystemTest {

  @Test
  void aDepositShowsInTheClientsCard() {
    String clickId = operator.addsLead();

    Answer answer = partner.reports("clickid=" + clickId + "&goal=dep&sum=50.50&playerid=p7");

    answer.isAccepted("dep", false);
    JsonNode line = operator.line(clickId, "dep");
    assertThat(line.path("count").asInt()).isEqualTo(1);
    assertThat(line.path("sum").asText()).isEqualTo("50.5");
    assertThat(operator.card(clickId).path("player_id").asText()).isEqualTo("p7");
  }

  @Test
  void everyWayOfCallingCounts() {
    String clickId = operator.addsLead();
    String query = "clickid=" + clickId + "&goal=rebill";
    String json = "{\"clickid\":\"%s\",\"goal\":\"rebill\",\"sum\":0.10}".formatted(clickId);

    Answer.of(http.get("/api/v1/api_send_postback?" + query)).isAccepted("rebill", false);
    Answer.of(http.get("/api/v1/api_send_postback/?" + query)).isAccepted("rebill", false);
    Answer.of(http.post("/api/v1/api_send_postback?" + query, "")).isAccepted("rebill", false);
    partner.posts("?" + query, "", "text/plain").isAccepted("rebill", false);
    partner.postsForm("", query).isAccepted("rebill", false);
    partner.postsForm("?" + query, "sum=5").isAccepted("rebill", false);
    partner.postsJson("", json).isAccepted("rebill", false);
    partner.postsJson("?" + query, "{\"sum\":\"5\"}").isAccepted("rebill", false);

    assertThat(operator.line(clickId, "rebill").path("count").asInt()).isEqualTo(8);
    assertThat(operator.line(clickId, "rebill").path("sum").asText()).isEqualTo("10.1");
  }

  @ParameterizedTest
  @CsvSource({
    "clickid=CLICK,                                         400, missing_parameter,  goal",
    "goal=dep,                                              400, missing_parameter,  clickid",
    "goal=dep&user_id=1,                                    400, missing_parameter,  clickid",
    "'',                                                    400, missing_parameter,  goal",
    "clickid=CLICK&goal=dep&sum=abc,                        400, invalid_sum,        sum",
    "clickid=CLICK&goal=dep&sum=1e2,                        400, invalid_sum,        sum",
    "clickid=CLICK&goal=dep&sumrd=5%2C5,                    400, invalid_sum,        sumrd",
    "clickid=CLICK&goal=dep&ow=x,                           400, invalid_parameter,  ow",
    "clickid=CLICK&goal=dep&currency=EURO,                  400, invalid_parameter,  currency",
    "clickid=CLICK&goal=dep&ts=yesterday,                   400, invalid_parameter,  ts",
    "clickid=CLICK&goal=dep&txid=a&eid=b,                   400, invalid_parameter,  eid",
    "clickid=CLICK&goal=dep&goal=dep,                       400, invalid_parameter,  goal",
    "clickid=CLICK&goal=dep&x=%FF,                          400, invalid_parameter,  ",
    "clickid=CLICK&goal=dep&sum=%7Bsum%7D,                  400, unexpanded_macro,   sum",
    "clickid=%7Bsub1%7D&goal=dep,                           400, unexpanded_macro,   clickid",
    "clickid=CLICK&goal=dep&ow=4711,                        403, wrong_account,      ow",
    "clickid=nobody&goal=dep,                               404, unknown_click,      clickid",
    "user_id=1&spot=n0where1&goal=dep,                      404, unknown_spot,       spot",
    "clickid=CLICK&goal=nope,                               404, unknown_goal,       goal"
  })
  void everyMistakeHasItsCode(String query, int status, String code, String field) {
    String sent = query.replace("CLICK", operator.addsLead());

    partner.reports(sent).isProblem(status, code, field);
    partner.postsForm("", sent).isProblem(status, code, field);
  }

  @Test
  void anUnknownUserOfAKnownSpotIsAnUnknownClick() {
    String spot = operator.addsSpot().path("code").asText();

    partner
        .reports("user_id=1&spot=" + spot + "&goal=dep")
        .isProblem(404, "unknown_click", "user_id");
  }

  @Test
  void aLetterIsALetterHoweverManyBytesItTakes() {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill";
    String smiles = Partner.encoded("\uD83D\uDE00".repeat(1_000));

    partner
        .postsForm("", call + ("&a=%1$s&b=%1$s&c=%1$s".formatted(smiles)))
        .isAccepted("rebill", false);
    partner
        .postsForm("", call + "&a=" + smiles + Partner.encoded("\uD83D\uDE00"))
        .isProblem(400, "invalid_parameter", "a");
  }

  @Test
  void aNearMissOfATokenIsNamed() {
    Answer answer = partner.reports("clickid=" + operator.addsLead() + "&goal=Dep");

    assertThat(answer.isProblem(404, "unknown_goal", "goal").text("detail"))
        .contains("did you mean `dep`?");
  }

  @Test
  void theSameKeyAgainGetsTheFirstAnswerAndCountsNothing() {
    String call =
        "clickid=" + operator.addsLead() + "&goal=rebill&sum=5&txid=" + Operator.uniqueName();
    Answer first = partner.reports(call).isAccepted("rebill", false);

    Answer again = partner.reports(call + "&other=1").isAccepted("rebill", true);

    assertThat(again.eventId()).isEqualTo(first.eventId());
    assertThat(operator.line(clickIdIn(call), "rebill").path("count").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&sum=6",
        "",
        "&sum=5&currency=EUR",
        "&sum=5&playerid=p",
        "&sum=5&ts=2026-01-01T00:00:00Z"
      })
  void theSameKeyWithOtherFactsIsAConflictAndChangesNothing(String facts) {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill&txid=" + Operator.uniqueName();
    partner.reports(call + "&sum=5").isAccepted("rebill", false);
    String changed = facts.replace("2026-01-01T00:00:00Z", Instant.now().toString());

    partner.reports(call + changed).isProblem(409, "conflicting_event", "txid");

    JsonNode line = operator.line(clickIdIn(call), "rebill");
    assertThat(line.path("count").asInt()).isEqualTo(1);
    assertThat(line.path("sum").asText()).isEqualTo("5");
    assertThat(operator.card(clickIdIn(call)).path("player_id").asText("none")).isNotEqualTo("p");
  }

  @Test
  void aLongKeyIsAKeyLikeAnyOther() {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill&eid=";
    String key = Operator.uniqueName() + "k".repeat(900);

    partner.reports(call + key + "1").isAccepted("rebill", false);
    partner.reports(call + key + "2").isAccepted("rebill", false);
    partner.reports(call + key + "1").isAccepted("rebill", true);
  }

  @Test
  void laterSalesCountAsRepeatedSalesAndLaterRegistrationsNotAtAll() {
    String clickId = operator.addsLead();
    String registration = "clickid=" + clickId + "&goal=reg";
    String sale = "clickid=" + clickId + "&goal=dep&sum=10";

    Answer first = partner.reports(registration).isAccepted("reg", false);
    Answer second = partner.reports(registration).isAccepted("reg", true);
    partner.reports(sale).isAccepted("dep", false);
    partner.reports(sale).isAccepted("redep", false);
    partner.reports(sale).isAccepted("redep", false);

    assertThat(second.eventId()).isEqualTo(first.eventId());
    assertThat(operator.line(clickId, "reg").path("count").asInt()).isEqualTo(1);
    assertThat(operator.line(clickId, "dep").path("sum").asText()).isEqualTo("10");
    assertThat(operator.line(clickId, "redep").path("sum").asText()).isEqualTo("20");
    assertThat(operator.conversions(clickId))
        .extracting(conversion -> conversion.path("goal").asText())
        .containsExactly("redep", "redep", "dep", "reg");
  }

  @ParameterizedTest
  @CsvSource({
    "&sum=12.50,                    12.5",
    "&sum=-12.5,                    -12.5",
    "&sum=0,                        0",
    "&sum=&sumrd=7,                 7",
    "&sum=9&sumrd=junk,             9",
    "&sum=999999999999999.9999,     999999999999999.9999",
    "&sum=9999999999999999999,      9999999999999999999",
    "&sum=-9999999999999999999,     -9999999999999999999",
    "&sum=0.0001,                   0.0001"
  })
  void sumsAreKeptToTheLastDigit(String sums, String kept) {
    String clickId = operator.addsLead();

    partner.reports("clickid=" + clickId + "&goal=rebill" + sums).isAccepted("rebill", false);

    assertThat(operator.conversions(clickId).get(0).path("sum").asText()).isEqualTo(kept);
    assertThat(operator.line(clickId, "rebill").path("sum").asText()).isEqualTo(kept);
  }

  @Test
  void anAmountMayBeMissing() {
    String clickId = operator.addsLead();

    partner.reports("clickid=" + clickId + "&goal=rebill").isAccepted("rebill", false);

    assertThat(operator.conversions(clickId).get(0).path("sum").isNull()).isTrue();
    assertThat(operator.line(clickId, "rebill").path("sum").asText()).isEqualTo("0");
  }

  @Test
  void anEventHappenedWhenItSaysToTheMicrosecond() {
    String clickId = operator.addsLead();
    String yesterday = Instant.now().minus(Duration.ofDays(1)).getEpochSecond() + ".123456";

    partner
        .reports("clickid=" + clickId + "&goal=rebill&ts=" + yesterday)
        .isAccepted("rebill", false);

    JsonNode conversion = operator.conversions(clickId).get(0);
    assertThat(Instant.parse(conversion.path("occurred_at").asText()))
        .isEqualTo(Instant.ofEpochSecond(Long.parseLong(yesterday.split("\\.")[0]), 123_456_000));
    assertThat(Instant.parse(conversion.path("received_at").asText()))
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void theOwnerMayBeNamed() {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill";

    partner.reports(call + "&ow=0").isAccepted("rebill", false);
    partner.reports(call + "&ow=").isAccepted("rebill", false);
  }

  @Test
  void aTrackersClickMeansItsLatestLead() {
    String trackerClick = Operator.uniqueName();
    JsonNode spot = operator.addsSpot();
    operator.addsLead(spot, "\"cl_id\":\"%s\"".formatted(trackerClick));
    JsonNode latest = operator.addsLead(spot, "\"cl_id\":\"%s\"".formatted(trackerClick));

    partner.reports("clickid=" + trackerClick + "&goal=rebill").isAccepted("rebill", false);

    assertThat(operator.conversions(latest.path("click_id").asText())).hasSize(1);
  }

  @Test
  void ourOwnClickIdGoesBeforeATrackers() {
    String shared = Operator.uniqueName();
    JsonNode spot = operator.addsSpot();
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(shared));
    operator.addsLead(spot, "\"cl_id\":\"%s\"".formatted(shared));

    partner.reports("clickid=" + shared + "&goal=rebill").isAccepted("rebill", false);

    assertThat(operator.conversions(shared)).hasSize(1);
  }

  @Test
  void aTelegramUserIsFoundByTheSpotsCodeAndId() {
    JsonNode spot = operator.addsSpot();
    JsonNode lead = operator.addsLead(spot, "\"user_id\":\"4711\"");
    operator.addsLead(operator.addsSpot(), "\"user_id\":\"4711\"");

    partner
        .reports("user_id=4711&goal=rebill&spot=" + spot.path("code").asText())
        .isAccepted("rebill", false);
    partner
        .reports("user_id=4711&goal=rebill&spot=" + spot.path("id").asText())
        .isAccepted("rebill", false);

    assertThat(operator.line(lead.path("click_id").asText(), "rebill").path("count").asInt())
        .isEqualTo(2);
  }

  @Test
  void freeParametersAreKeptWithTheConversion() {
    String clickId = operator.addsLead();

    partner
        .reports("clickid=" + clickId + "&goal=rebill&sub2=%7Bsub_id2%7D&Geo=DE")
        .isAccepted("rebill", false);

    assertThat(operator.conversions(clickId).get(0).path("params").toString())
        .isEqualTo("{\"sub2\":\"{sub_id2}\",\"Geo\":\"DE\"}");
  }

  @Test
  void everyCallIsJournaledWithItsOutcome() {
    String clickId = operator.addsLead();
    String call = "clickid=" + clickId + "&goal=reg&sub2=x";
    Answer first = partner.reports(call);
    partner.reports(call);
    partner.reports("clickid=" + clickId + "&goal=dep&sum=abc");

    assertThat(operator.journal(clickId))
        .satisfiesExactly(
            rejected -> {
              assertThat(rejected.path("result").asText()).isEqualTo("rejected");
              assertThat(rejected.path("code").asText()).isEqualTo("invalid_sum");
              assertThat(rejected.path("detail").asText()).contains("plain number");
              assertThat(rejected.path("query").asText()).endsWith("&goal=dep&sum=abc");
              assertThat(rejected.path("event_id").isNull()).isTrue();
            },
            duplicate -> {
              assertThat(duplicate.path("result").asText()).isEqualTo("duplicate");
              assertThat(duplicate.path("event_id").asText()).isEqualTo(first.eventId());
            },
            accepted -> {
              assertThat(accepted.path("result").asText()).isEqualTo("accepted");
              assertThat(accepted.path("code").isNull()).isTrue();
              assertThat(accepted.path("query").asText()).isEqualTo(call);
              assertThat(accepted.path("goal").asText()).isEqualTo("reg");
              assertThat(accepted.path("event_id").asText()).isEqualTo(first.eventId());
              assertThat(accepted.path("address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
            });
  }

  @Test
  void aTwinCountsAndIsMarkedInTheLog() {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill&sum=5";
    Answer first = partner.reports(call).isAccepted("rebill", false);

    partner.reports(call).isAccepted("rebill", false);

    assertThat(operator.journal(clickIdIn(call)).get(0).path("detail").asText())
        .isEqualTo("Looks like a repetition of event " + first.eventId() + ".");
    assertThat(operator.journal(clickIdIn(call)).get(0).path("result").asText())
        .isEqualTo("accepted");
  }

  @Test
  void aProbeCountsNothing() {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill";

    Answer answer =
        Answer.of(
            http.send(
                http.request(Partner.PATH + "?" + call)
                    .method("HEAD", BodyPublishers.noBody())
                    .build()));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(operator.journal(clickIdIn(call))).isEmpty();
  }

  private static String clickIdIn(String query) {
    return query.substring("clickid=".length(), query.indexOf('&'));
  }
}
