package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's tracker is called for what partners report. */
@OnMariaDb
class ExternalPostbackIT {

  private static RunningServer server;

  private final StubTracker tracker = new StubTracker();
  private Operator operator;
  private Partner partner;
  private String token;
  private String clickId;

  /** On a server of its own, since others must not reach this machine. */
  @BeforeAll
  static void start(MariaDb database) {
    var environment = new HashMap<>(database.environment("external_postback"));
    environment.put("GOALPOST_OUTBOUND_ALLOW", "127.0.0.1");
    server = RunningServer.start(environment);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void meet() {
    Http http = new Http(server);
    operator = new Operator(http);
    partner = new Partner(http);
    token = Operator.uniqueName();
    clickId = Operator.uniqueName();
    operator.addsLead(
        operator.addsSpot(), "\"click_id\":\"%s\",\"cl_id\":\"k/1\"".formatted(clickId));
  }

  @AfterEach
  void closeTracker() {
    tracker.close();
  }

  @Test
  void aConversionIsDeliveredWithItsValues() {
    addsGoal("/pb/{cl_id}?s={sum}&c={currency}&g={action}&sub={params__sub1}&k=a+b%2F&none={geo}");

    partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=12.50&sub1=a%26b");

    JsonNode delivery = deliveryThatIs("delivered");
    String target = "/pb/k%2F1?s=12.5&c=USD&g=" + token + "&sub=a%26b&k=a+b%2F&none=";
    assertThat(tracker.calls()).containsExactly("GET " + target);
    assertThat(delivery.path("kind").asText()).isEqualTo("tracker");
    assertThat(delivery.path("destination").asText()).isEqualTo(tracker.host());
    assertThat(delivery.path("attempts")).hasSize(1);
    assertThat(delivery.path("attempts").get(0).path("request").asText()).contains(target);
    assertThat(delivery.path("attempts").get(0).path("response").asText()).endsWith("\n\nOK");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 404})
  void whatTheTrackerRefusesIsNotSentAgain(int status) {
    tracker.answers(status, "No");
    addsGoal("/");

    reports();

    assertThat(deliveryThatIs("rejected").path("reason").asText()).contains("" + status);
    assertThat(tracker.calls()).hasSize(1);
  }

  @Test
  void aSuccessThatSaysOtherwiseIsRejected() {
    tracker.answers(200, "{\"status\":\"error\"}");
    addsGoal("/\",\"success_contains\":\"success");

    reports();

    assertThat(deliveryThatIs("rejected").path("reason").asText()).contains("success");
  }

  @ParameterizedTest
  @CsvSource({"408, unavailable", "425, unavailable", "429, throttled", "503, unavailable"})
  void whatMayPassIsTriedAgainUntilItDoes(int status, String outcome) {
    tracker.answers(status, "Later");
    addsGoal("/?e={event_id}");

    reports();
    JsonNode first = deliveryThatIs("retrying").path("attempts").get(0);
    tracker.answers(200, "OK");

    assertThat(first.path("outcome").asText()).isEqualTo(outcome);
    JsonNode attempts = deliveryThatIs("delivered").path("attempts");
    assertThat(attempts)
        .extracting(attempt -> attempt.path("trigger").asText())
        .containsExactly("first", "retry");
    assertThat(Duration.between(at(attempts.get(0)), at(attempts.get(1))))
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(15));
    assertThat(tracker.calls()).hasSize(2);
    assertThat(tracker.calls().get(0)).isEqualTo(tracker.calls().get(1));
  }

  @Test
  void aJsonBodyIsSentAndSentAgainTheSame() {
    operator.sends("PATCH", "leads/" + clickId, "{\"name\":\"Zoë \\\"Z\\\"\"}");
    tracker.answers(503, "Later");
    addsGoal(
        "/\",\"method\":\"POST\",\"body\":\"{'n':'{name}','s':{sum},'g':{geo},'key':'k-12345678'}"
            .replace("'", "\\\""));

    partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=12.50");
    deliveryThatIs("retrying");
    tracker.answers(200, "OK");
    JsonNode delivery = deliveryThatIs("delivered");

    String body = "{\"n\":\"Zoë \\\"Z\\\"\",\"s\":12.5,\"g\":null,\"key\":\"k-12345678\"}";
    assertThat(tracker.bodies()).containsOnly(received("application/json", body)).hasSize(2);
    assertThat(delivery.path("attempts"))
        .extracting(attempt -> attempt.path("request").asText())
        .allSatisfy(
            request ->
                assertThat(request)
                    .contains("Content-Type: application/json\n\n{\"n\":\"Zoë ", "••••5678")
                    .doesNotContain("k-12345678"));
  }

  @Test
  void aFormBodyIsEncodedLikeAQuery() {
    addsGoal(
        "/\",\"method\":\"POST\",\"content_type\":\"application/x-www-form-urlencoded\","
            + "\"body\":\"c={cl_id}&s={sum}&sub={params__sub1}&none={geo}");

    partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=5&sub1=a%26b+c");

    deliveryThatIs("delivered");
    assertThat(tracker.bodies())
        .containsExactly(
            received("application/x-www-form-urlencoded", "c=k%2F1&s=5&sub=a%26b%20c&none="));
  }

  @Test
  void aPostWithoutABodyHasAnEmptyOne() {
    addsGoal("/\",\"method\":\"POST");

    reports();

    deliveryThatIs("delivered");
    assertThat(tracker.bodies()).containsExactly(received(null, ""));
  }

  private static StubTracker.Received received(String contentType, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return new StubTracker.Received(contentType, Integer.toString(length), body);
  }

  @Test
  void aBodyIsKeptAsItWasWrittenAndLeavesBeforeItsMethodDoes() {
    addsGoal("/\",\"method\":\"POST\",\"body\":\"[{sum}]");
    JsonNode goal = operator.reads("goals?q=" + token).path("items").get(0);
    String path = "goals/" + goal.path("id").asText();

    assertThat(goal.path("external_postback").path("body").asText()).isEqualTo("[{sum}]");
    assertThat(goal.path("external_postback").path("content_type").asText())
        .isEqualTo("application/json");
    operator
        .asks("PATCH", path, "{\"external_postback\":{\"method\":\"GET\"}}")
        .isProblem(400, "invalid_field", "external_postback.body");
    operator
        .asks("PATCH", path, "{\"external_postback\":{\"body\":\"[{sum}\"}}")
        .isProblem(400, "invalid_field", "external_postback.body");
    JsonNode changed =
        operator.sends("PATCH", path, "{\"external_postback\":{\"method\":\"GET\",\"body\":null}}");
    assertThat(changed.path("external_postback").has("body")).isFalse();
    assertThat(changed.path("external_postback").has("content_type")).isFalse();
  }

  @Test
  void anEventOfThreeMonthsAgoIsTriedAgainLikeAnyOther() {
    tracker.answers(503, "Later");
    addsGoal("/?t={ts}");
    long ts = Instant.now().minus(Duration.ofDays(89)).getEpochSecond();

    partner.reports("clickid=" + clickId + "&goal=" + token + "&ts=" + ts);
    deliveryThatIs("retrying");
    tracker.answers(200, "OK");

    assertThat(deliveryThatIs("delivered").path("attempts")).hasSize(2);
    assertThat(tracker.calls()).containsExactly("GET /?t=" + ts, "GET /?t=" + ts);
  }

  private static Instant at(JsonNode attempt) {
    return Instant.parse(attempt.path("at").asText());
  }

  @Test
  void whatTheTrackerWasToldOfAClientIsForgottenWithThem() {
    operator.sends("PATCH", "leads/" + clickId, "{\"name\":\"Zora\"}");
    addsGoal("/?n={name}&p={player_id}");
    partner.reports("clickid=%s&goal=%s&playerid=Q7".formatted(clickId, token));
    assertThat(deliveryThatIs("delivered").toString()).contains("Zora", "Q7");

    operator.sends("DELETE", "leads/" + clickId + "/personal-data", null);

    assertThat(deliveryThatIs("delivered").toString()).doesNotContain("Zora", "Q7");
    assertThat(operator.reads("leads/" + clickId + "/timeline").toString())
        .contains("delivery", "conversion")
        .doesNotContain("Zora", "Q7");
  }

  @Test
  void aTrackerThatIsGoneIsPaused() {
    tracker.answers(410, "Gone");
    addsGoal("/");

    reports();

    deliveryThatIs("rejected");
    await()
        .untilAsserted(
            () ->
                assertThat(operator.reads("destinations").path("items"))
                    .filteredOn(each -> each.path("name").asText().equals(tracker.host()))
                    .extracting(each -> each.path("state").asText())
                    .containsExactly("paused"));
  }

  @Test
  void aLaterSaleCallsWhatARepeatedSaleCalls() {
    changesSystemGoal("dep", "/first?g={action}");
    changesSystemGoal("redep", "/later?g={action}");

    partner.reports("clickid=" + clickId + "&goal=dep&sum=5");
    partner.reports("clickid=" + clickId + "&goal=dep&sum=6");

    await()
        .untilAsserted(
            () ->
                assertThat(tracker.calls())
                    .containsExactlyInAnyOrder("GET /first?g=dep", "GET /later?g=redep"));
    changesSystemGoal("dep", null);
    changesSystemGoal("redep", null);
  }

  @Test
  void secretsAreNeitherShownInTheLogNorInThePreview() {
    addsGoal(
        "/?token=abcdef123456\",\"headers\":{\"Authorization\":\"Bearer 0123456789\"},\"method\":\"GET");

    reports();

    String shown = deliveryThatIs("delivered").path("attempts").get(0).path("request").asText();
    assertThat(shown).contains("token=••••3456", "Authorization: ••••6789");
    assertThat(tracker.calls()).containsExactly("GET /?token=abcdef123456");
  }

  @Test
  void whatAnEventHoldsIsShownAsTheTrackerGotIt() {
    addsGoal(
        "/c0ffee1/postback?c={click_id}&api_key=abcd1234\",\"headers\":{\"X-Click\":\"{click_id}\"},"
            + "\"method\":\"GET");

    reports();

    String shown = deliveryThatIs("delivered").path("attempts").get(0).path("request").asText();
    assertThat(shown)
        .contains("/••••/postback?c=" + clickId + "&api_key=••••\n", "X-Click: " + clickId);
    assertThat(tracker.calls())
        .containsExactly("GET /c0ffee1/postback?c=" + clickId + "&api_key=abcd1234");
  }

  @Test
  void deliveriesAreFoundByHostWithItsPortAndWithout() {
    addsGoal("/");

    reports();
    deliveryThatIs("delivered");

    String mine = "deliveries?click_id=" + clickId + "&destination=";
    String host = tracker.host();
    assertThat(operator.reads(mine + host).path("items")).hasSize(1);
    assertThat(operator.reads(mine + host.split(":")[0]).path("items")).hasSize(1);
    assertThat(operator.reads(mine + host.split("\\.")[0]).path("items")).isEmpty();
    assertThat(operator.reads(mine + "127.0.0.%25").path("items")).isEmpty();
  }

  /** A goal whose URL leads to that target at the tracker; the target may end the JSON text. */
  private void addsGoal(String target) {
    operator.sends(
        "POST",
        "goals",
        "{\"name\":\"%1$s\",\"token\":\"%1$s\",\"external_postback\":{\"url\":\"%2$s\"}}"
            .formatted(token, tracker.url(target)));
  }

  private void changesSystemGoal(String name, String target) {
    for (JsonNode goal : operator.reads("goals?limit=200").path("items")) {
      if (goal.path("token").asText().equals(name)) {
        operator.changesGoal(
            goal,
            target == null
                ? "{\"external_postback\":null}"
                : "{\"external_postback\":{\"url\":\"%s\"}}".formatted(tracker.url(target)));
      }
    }
  }

  private void reports() {
    partner.reports("clickid=" + clickId + "&goal=" + token).isAccepted(token, false);
  }

  private JsonNode deliveryThatIs(String status) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> deliveries(),
            found -> found.size() == 1 && found.get(0).path("status").asText().equals(status))
        .get(0);
  }

  private List<JsonNode> deliveries() {
    JsonNode items = operator.reads("deliveries?click_id=" + clickId).path("items");
    return items.isEmpty()
        ? List.of()
        : List.of(operator.reads("deliveries/" + items.get(0).path("id").asText()));
  }
}
