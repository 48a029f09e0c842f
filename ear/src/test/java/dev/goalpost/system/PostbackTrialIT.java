package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** External postbacks that are previewed, and sent once to see what the tracker answers. */
class PostbackTrialIT {

  private static RunningServer server;

  private final StubTracker tracker = new StubTracker();
  private Operator operator;
  private JsonNode goal;

  /** On a server of its own, since others must not reach this machine. */
  @BeforeAll
  static void start() {
    server = RunningServer.start(Map.of("GOALPOST_OUTBOUND_ALLOW", "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void addGoal() {
    operator = new Operator(new Http(server));
    goal = operator.addsGoal(Operator.uniqueName());
  }

  @AfterEach
  void closeTracker() {
    tracker.close();
  }

  @Test
  void aGoalsPostbackIsSentWithAClientsValues() {
    String clickId = Operator.uniqueName();
    operator.addsLead(
        operator.addsSpot(),
        "\"click_id\":\"%s\",\"name\":\"Ännä & Co\",\"cl_id\":\"k/1\"".formatted(clickId));
    saves("/pb/{cl_id}?n={name}&g={action}&x=%7E{params__none}");

    JsonNode result = tries("{\"click_id\":\"%s\"}".formatted(clickId));

    String target =
        "/pb/k%2F1?n=%C3%84nn%C3%A4%20%26%20Co&g=" + goal.path("token").asText() + "&x=%7E";
    assertThat(tracker.calls()).containsExactly("GET " + target);
    assertThat(result.path("outcome").asText()).isEqualTo("accepted");
    assertThat(result.path("reason").isNull()).isTrue();
    assertThat(result.path("http_status").asInt()).isEqualTo(200);
    assertThat(result.path("duration_ms").isNumber()).isTrue();
    assertThat(result.path("request").asText()).contains(target);
    assertThat(result.path("response").asText()).endsWith("OK");
  }

  @Test
  void anUnsavedPostbackIsSentWithMadeUpValues() {
    JsonNode result =
        tries("{\"url\":\"%s\",\"method\":\"POST\"}".formatted(tracker.url("/?s={sum}&c={cl_id}")));

    assertThat(result.path("outcome").asText()).isEqualTo("accepted");
    assertThat(tracker.calls()).containsExactly("POST /?s=100&c=sample-tracker-click");
    JsonNode unchanged = operator.reads("goals/" + goal.path("id").asText());
    assertThat(unchanged.path("external_postback").isNull()).isTrue();
  }

  @Test
  void theGoalsSecretsAreTriedAtItsOwnUrlOnly() {
    operator.changesGoal(
        goal,
        """
        {"external_postback":{"url":"%s","headers":{"X-Key":"hush"},
         "method":"POST","body":"[\\"only mine\\"]",
         "signing_secrets":["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]}}"""
            .formatted(tracker.url("/mine")));

    JsonNode own = tries("{}");
    JsonNode elsewhere = tries("{\"url\":\"%s\"}".formatted(tracker.url("/other")));

    assertThat(own.path("request").asText()).contains("X-Key", "webhook-signature", "only mine");
    assertThat(elsewhere.path("request").asText()).doesNotContain("X-Key", "webhook-", "only mine");
    assertThat(tracker.calls()).containsExactly("POST /mine", "POST /other");
    assertThat(tracker.bodies())
        .extracting(StubTracker.Received::text)
        .containsExactly("[\"only mine\"]", "");
  }

  @Test
  void whatTheTrackerAnswersIsShownAndNotTriedAgain() {
    saves("/");
    tracker.answers(503, "later");

    JsonNode unavailable = tries("{}");
    tracker.answers(200, "error: no such click");
    JsonNode rejected = tries("{\"success_contains\":\"done\"}");

    assertThat(unavailable.path("outcome").asText()).isEqualTo("unavailable");
    assertThat(unavailable.path("http_status").asInt()).isEqualTo(503);
    assertThat(rejected.path("outcome").asText()).isEqualTo("rejected");
    assertThat(rejected.path("reason").asText()).contains("done");
    assertThat(rejected.path("response").asText()).contains("no such click");
    assertThat(tracker.calls()).hasSize(2);
    assertThat(operator.reads("deliveries").path("items")).isEmpty();
  }

  @Test
  void aTrackerOutOfReachIsAnAnswerToo() {
    tracker.close();

    JsonNode result = tries("{\"url\":\"%s\"}".formatted(tracker.url("/")));

    assertThat(result.path("outcome").asText()).isEqualTo("unavailable");
    assertThat(result.path("http_status").isNull()).isTrue();
    assertThat(result.path("response").isNull()).isTrue();
  }

  @Test
  void whatCouldNotBeSavedIsNotSent() {
    asks("{}").isProblem(400, "invalid_field", "url");
    asks("{\"url\":\"http://10.0.0.1/\"}").isProblem(400, "invalid_field", "url");
    asks("{\"url\":\"%s\"}".formatted(tracker.url("/{nope}")))
        .isProblem(400, "invalid_field", "url");
    asks("{\"url\":\"%s\",\"headers\":{\"X-A\":\"{nope}\"}}".formatted(tracker.url("/")))
        .isProblem(400, "invalid_field", "headers.X-A");
    asks("{\"url\":\"%s\",\"method\":\"POST\",\"body\":\"{nope}\"}".formatted(tracker.url("/")))
        .isProblem(400, "invalid_field", "body");
    asks("{\"url\":\"%s\",\"click_id\":\"nobody\"}".formatted(tracker.url("/")))
        .isProblem(404, "not_found", null);
    assertThat(tracker.calls()).isEmpty();
  }

  @Test
  void aPreviewShowsTheBodyWithoutItsCredentials() {
    operator.changesGoal(
        goal,
        """
        {"external_postback":{"url":"%s","method":"POST",
         "content_type":"application/x-www-form-urlencoded","body":"c={click_id}&token=0123456789"}}"""
            .formatted(tracker.url("/")));
    String clickId = operator.addsLead();

    JsonNode request =
        operator
            .sends(
                "POST",
                "goals/%s/preview".formatted(goal.path("id").asText()),
                "{\"click_id\":\"%s\"}".formatted(clickId))
            .path("requests")
            .get(0);

    assertThat(request.path("body").asText()).isEqualTo("c=" + clickId + "&token=••••6789");
  }

  @Test
  void aPreviewShowsTheRequestAndSendsNothing() {
    saves("/pb?c={click_id}&s={sum}&token=abcdefghijkl");
    String clickId = operator.addsLead();

    JsonNode request =
        operator
            .sends(
                "POST",
                "goals/%s/preview".formatted(goal.path("id").asText()),
                "{\"click_id\":\"%s\",\"sum\":\"12.50\"}".formatted(clickId))
            .path("requests")
            .get(0);

    assertThat(request.path("destination").asText()).isEqualTo(tracker.host());
    assertThat(request.path("method").asText()).isEqualTo("GET");
    assertThat(request.path("url").asText())
        .startsWith(tracker.url("/pb?c=" + clickId + "&s=12.5&token="))
        .doesNotContain("abcdefgh");
    assertThat(tracker.calls()).isEmpty();
  }

  private void saves(String pathAndQuery) {
    operator.changesGoal(
        goal, "{\"external_postback\":{\"url\":\"%s\"}}".formatted(tracker.url(pathAndQuery)));
  }

  private JsonNode tries(String json) {
    Answer answer = asks(json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Answer asks(String json) {
    return operator.asks("POST", "goals/" + goal.path("id").asText() + "/test", json);
  }
}
