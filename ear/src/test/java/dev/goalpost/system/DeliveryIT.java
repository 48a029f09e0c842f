package dev.goalpost.system;

import static dev.goalpost.system.UnreliableTracker.dripping;
import static dev.goalpost.system.UnreliableTracker.flooding;
import static dev.goalpost.system.UnreliableTracker.hanging;
import static dev.goalpost.system.UnreliableTracker.resetting;
import static dev.goalpost.system.UnreliableTracker.restingAfter;
import static dev.goalpost.system.UnreliableTracker.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.system.UnreliableTracker.Manner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What conversions cause, at trackers that are not always there. */
@OnMariaDb
class DeliveryIT {

  private static final Duration RETRIED = Duration.ofSeconds(20);

  private static RunningServer server;

  private final UnreliableTracker tracker = new UnreliableTracker();
  private Http http;
  private Operator operator;
  private Partner partner;
  private String clickId;
  private String token;
  private JsonNode goal;

  /** On a server of its own, since others must not reach this machine. */
  @BeforeAll
  static void start(MariaDb mariaDb) {
    Map<String, String> environment = new HashMap<>(mariaDb.environment("deliveries"));
    environment.put("GOALPOST_OUTBOUND_ALLOW", "127.0.0.1");
    environment.put("GOALPOST_DELIVERY_BREAKER_REST", "PT1S");
    environment.put("GOALPOST_METRICS_PUBLIC", "true");
    server = RunningServer.start(environment);
  }

  @AfterAll
  static void stop() {
    assertThat(server.logLines())
        .noneMatch(line -> line.matches("\\tat .*|.*Exception.*|.* (ERROR|FATAL) .*"));
    server.close();
  }

  @BeforeEach
  void addGoal() {
    http = new Http(server);
    operator = new Operator(http);
    partner = new Partner(http);
    clickId = operator.addsLead();
    token = Operator.uniqueName();
    goal = operator.addsGoal(token);
    leadsTo(tracker);
  }

  @AfterEach
  void closeTracker() {
    tracker.close();
  }

  @Test
  void aConversionReachesTheTrackerOfItsGoal() {
    String eventId = reports();

    JsonNode delivery = awaits("delivered");

    assertThat(tracker.calls()).containsExactly("/pb?e=" + eventId + "&c=" + clickId + "&s=50");
    assertThat(delivery.path("event_id").asText()).isEqualTo(eventId);
    assertThat(delivery.path("click_id").asText()).isEqualTo(clickId);
    assertThat(delivery.path("goal").asText()).isEqualTo(token);
    assertThat(delivery.path("kind").asText()).isEqualTo("tracker");
    assertThat(delivery.path("destination").asText()).isEqualTo(tracker.host());
    assertThat(delivery.path("next_attempt_at").isNull()).isTrue();
    JsonNode attempt = delivery.path("attempts").get(0);
    assertThat(attempt.path("trigger").asText()).isEqualTo("first");
    assertThat(attempt.path("http_status").asInt()).isEqualTo(200);
    assertThat(attempt.path("outcome").asText()).isEqualTo("accepted");
    assertThat(attempt.path("request").asText()).contains("/pb?e=" + eventId);
    assertThat(attempt.path("response").asText()).contains("ok");
  }

  @Test
  void aTrackerThatIsDownGetsTheSameEventAgain() {
    tracker.is(status(503));
    String eventId = reports();
    JsonNode waiting = awaits("retrying");
    assertThat(waiting.path("next_attempt_at").isNull()).isFalse();
    assertThat(waiting.path("reason").asText()).contains("503");

    tracker.is(status(200));

    JsonNode delivery = awaits("delivered");
    assertThat(tracker.calls()).hasSize(2).allMatch(call -> call.contains(eventId));
    assertThat(delivery.path("attempts").get(1).path("trigger").asText()).isEqualTo("retry");
  }

  @Test
  void whileATrackerIsDownItsCircuitIsOpenAndWhatIsHeldBackSaysSo() {
    tracker.is(status(503));
    for (int calls = 0; calls < 60; calls++) {
      reports();
    }

    await().until(() -> destination().path("circuit").asText().equals("open"));
    assertThat(destination().path("state").asText()).isEqualTo("active");
    await().until(() -> isHeldBack(deliveries("pending")));

    tracker.is(status(200));
    await().until(() -> destination().path("circuit").asText().equals("closed"));
    assertThat(destination().path("held_until").isNull()).isTrue();
    await().atMost(RETRIED).until(() -> deliveries("pending").isEmpty());
  }

  /** The circuit opens and shuts: what holds back what waits is seen only now and then. */
  private static boolean isHeldBack(List<JsonNode> waiting) {
    return waiting.stream()
        .anyMatch(
            one ->
                one.path("reason").asText().startsWith("Held back until")
                    && !one.path("next_attempt_at").isNull());
  }

  @Test
  void whatATrackerFindsWrongIsNotSentAgain() {
    tracker.is(status(400));

    reports();

    JsonNode delivery = awaits("rejected");
    assertThat(delivery.path("next_attempt_at").isNull()).isTrue();
    assertThat(tracker.calls()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("badManners")
  void aTrackerThatMisbehavesCostsTheOthersNothing(Manner manner) {
    tracker.is(manner);
    for (int calls = 0; calls < 40; calls++) {
      reports();
    }
    await().until(() -> !tracker.calls().isEmpty());

    anotherIsReachedAtOnce();
  }

  @Test
  void aTrackerThatIsNotThereCostsTheOthersNothing() {
    tracker.close();
    for (int calls = 0; calls < 40; calls++) {
      reports();
    }
    assertThat(awaits("retrying").path("reason").asText()).contains("No connection could be made");

    anotherIsReachedAtOnce();
  }

  private void anotherIsReachedAtOnce() {
    try (UnreliableTracker healthy = new UnreliableTracker()) {
      leadsTo(healthy);
      String eventId = reports();

      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> healthy.calls().stream().anyMatch(call -> call.contains(eventId)));
    }
  }

  static Stream<Named<Manner>> badManners() {
    return Stream.of(
        Named.of("hangs", hanging()),
        Named.of("resets", resetting()),
        Named.of("drips", dripping()),
        Named.of("floods", flooding()),
        Named.of("fails", status(500)));
  }

  @Test
  void aTrackerThatIsGoneIsPausedAndKeepsWhatWaitsUntilItIsResumed() {
    tracker.is(status(410));
    reports();
    awaits("rejected");
    await().until(() -> destination().path("state").asText().equals("paused"));

    String eventId = reports();
    awaits("paused");
    assertThat(tracker.calls()).hasSize(1);
    tracker.is(status(200));
    resumes("{\"replay\":true}");

    await().until(() -> tracker.calls().stream().anyMatch(call -> call.contains(eventId)));
    assertThat(destination().path("state").asText()).isEqualTo("active");
  }

  @Test
  void whatWaitedAtAPausedTrackerMayBeLeftOut() {
    reports();
    awaits("delivered");
    operator.sends("POST", "destinations/" + destinationId() + "/pause", null);
    reports();
    awaits("paused");

    resumes("{\"replay\":false}");

    JsonNode left = awaits("skipped");
    assertThat(left.path("reason").asText()).isNotEmpty();
    assertThat(tracker.calls()).hasSize(1);
  }

  @Test
  void whatWillBeSentAnywayIsNotLeftOut() {
    tracker.is(status(503));
    reports();
    awaits("retrying");

    operator
        .asks("POST", "destinations/" + destinationId() + "/resume", "{\"replay\":false}")
        .isProblem(409, "conflict", "replay");

    awaits("retrying");
  }

  @Test
  void aDeliveryWhoseGoalIsArchivedMeanwhileIsSkipped() {
    tracker.is(status(503));
    reports();
    JsonNode waiting = awaits("retrying");

    operator.changesGoal(goal, "{\"archived\":true}");
    retries(waiting);

    assertThat(awaits("skipped").path("reason").asText()).isNotEmpty();
  }

  @Test
  void whatWaitsAtAPausedTrackerIsSkippedSoonAfterItsGoalIsArchived() {
    reports();
    awaits("delivered");
    operator.sends("POST", "destinations/" + destinationId() + "/pause", null);
    reports();
    awaits("paused");

    operator.changesGoal(goal, "{\"archived\":true}");

    assertThat(awaits("skipped").path("reason").asText()).contains("archived");
    assertThat(destination().path("state").asText()).isEqualTo("paused");
    assertThat(tracker.calls()).hasSize(1);
  }

  @Test
  void whatIsToBeTriedAgainMuchLaterIsSkippedSoonAfterItsGoalLeadsNowhere() {
    tracker.is(restingAfter(Duration.ZERO));
    reports();
    JsonNode waiting = awaits("retrying");
    assertThat(Instant.parse(waiting.path("next_attempt_at").asText()))
        .isAfter(Instant.now().plus(Duration.ofMinutes(30)));

    operator.changesGoal(goal, "{\"external_postback\":null}");

    assertThat(awaits("skipped").path("reason").asText()).contains("no external postback");
    assertThat(tracker.calls()).hasSize(1);
  }

  @Test
  void whatWasUnderWayWhenItsGoalWasArchivedDoesNotWaitToBeTriedAgain() {
    tracker.is(restingAfter(Duration.ofSeconds(9)));
    reports();
    await().until(() -> tracker.calls().size() == 1);

    operator.changesGoal(goal, "{\"archived\":true}");

    await().atMost(Duration.ofSeconds(40)).until(() -> !deliveries("skipped").isEmpty());
    assertThat(tracker.calls()).hasSize(1);
  }

  @Test
  void whatWaitsAtATrackerThatIsGoneFollowsTheCorrectedUrl() {
    tracker.is(status(410));
    reports();
    JsonNode refused = awaits("rejected");
    await().until(() -> destination().path("state").asText().equals("paused"));
    String eventId = reports();
    awaits("paused");

    try (UnreliableTracker other = new UnreliableTracker()) {
      leadsTo(other);
      assertThat(awaits("delivered").path("destination").asText()).isEqualTo(other.host());
      assertThat(other.calls()).singleElement().asString().contains(eventId);

      retries(refused);
      await().atMost(RETRIED).until(() -> deliveries("delivered").size() == 2);
      assertThat(other.calls()).anyMatch(call -> call.contains(refused.path("event_id").asText()));
    }
    assertThat(tracker.calls()).hasSize(1);
  }

  @Test
  void aDeliveryFollowsItsGoalToAnotherTracker() {
    tracker.is(status(503));
    String eventId = reports();
    JsonNode waiting = awaits("retrying");

    try (UnreliableTracker other = new UnreliableTracker()) {
      leadsTo(other);
      retries(waiting);

      JsonNode delivery = awaits("delivered");
      assertThat(other.calls()).singleElement().asString().contains(eventId);
      assertThat(delivery.path("destination").asText()).isEqualTo(other.host());
    }
  }

  @Test
  void anOperatorSendsOneAgain() {
    String eventId = reports();

    retries(awaits("delivered"));

    await().until(() -> tracker.calls().size() == 2);
    assertThat(tracker.calls()).allMatch(call -> call.contains(eventId));
  }

  @Test
  void oneThatIsUnderWayCannotBeSentASecondTimeMeanwhile() {
    tracker.is(UnreliableTracker.hanging());
    reports();
    await().until(() -> tracker.calls().size() == 1);

    String id = deliveries("pending").get(0).path("id").asText();

    assertThat(operator.asks("POST", "deliveries/" + id + "/retry", null).status()).isEqualTo(409);
  }

  @Test
  void anOperatorReplaysWhatMatchesAFilterAndCountsItBefore() {
    tracker.is(status(400));
    for (int calls = 0; calls < 20; calls++) {
      reports();
    }
    await().until(() -> deliveries("rejected").size() == 20);
    tracker.is(status(200));
    String filter = "\"status\":\"rejected\",\"goal\":\"" + token + "\"";

    JsonNode counted = replays(filter + ",\"dry_run\":true");
    assertThat(counted.path("matched").asInt()).isEqualTo(20);
    assertThat(counted.path("queued").asInt()).isZero();
    assertThat(tracker.calls()).hasSize(20);

    replays(filter);

    await().until(() -> deliveries("delivered").size() == 20);
    assertThat(deliveries("delivered"))
        .allMatch(one -> one.path("attempts").get(1).path("trigger").asText().equals("replay"));
  }

  @Test
  void aReplayOfMoreThanIsReadAtOnceSendsEachOnce() {
    int readAtOnce = 1_000;
    List<String> events = Stream.generate(this::reports).limit(readAtOnce + 2).toList();
    String filter = "\"status\":\"delivered\",\"goal\":\"" + token + "\"";
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> replays(filter + ",\"dry_run\":true").path("matched").asInt() == events.size());

    JsonNode replay = replays(filter);

    assertThat(replay.path("matched").asInt()).isEqualTo(events.size());
    assertThat(replay.path("queued").asInt()).isEqualTo(events.size());
    await().atMost(Duration.ofMinutes(1)).until(() -> tracker.calls().size() >= 2 * events.size());
    assertThat(tracker.calls().stream().map(DeliveryIT::eventOf))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(events.stream(), events.stream()).toList());
  }

  @Test
  void aReplayKeepsToItsRate() {
    for (int calls = 0; calls < 20; calls++) {
      reports();
    }
    await().until(() -> deliveries("delivered").size() == 20);

    replays("\"goal\":\"" + token + "\",\"rate\":5");

    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(3))
        .until(() -> tracker.calls().size() <= 40 - 5);
    await().atMost(Duration.ofSeconds(20)).until(() -> tracker.calls().size() == 40);
  }

  @Test
  void aDestinationKeepsToTheRateItIsGiven() {
    reports();
    awaits("delivered");
    operator.sends("PATCH", "destinations/" + destinationId(), "{\"rate_per_second\":\"2\"}");

    for (int calls = 0; calls < 10; calls++) {
      reports();
    }

    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(3))
        .until(() -> tracker.calls().size() < 9);
    await().until(() -> tracker.calls().size() == 11);
  }

  @Test
  void whatIsSentIsMeasured() {
    reports();
    awaits("delivered");

    assertThat(http.get("/metrics").body())
        .contains(
            "goalpost_deliveries_total{code_class=\"2xx\",kind=\"tracker\"",
            "goalpost_delivery_duration_seconds_count",
            "goalpost_end_to_end_seconds_count",
            "goalpost_queue_depth{",
            "goalpost_queue_oldest_age_seconds{",
            "goalpost_destinations{");
  }

  private void leadsTo(UnreliableTracker where) {
    operator.changesGoal(
        goal,
        "{\"external_postback\":{\"url\":\"%s\"}}"
            .formatted(where.url("/pb?e={event_id}&c={click_id}&s={sum}")));
  }

  /** The partner reports an event of the goal; the answer is its id. */
  private String reports() {
    Answer answer = partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=50");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("event_id").asText();
  }

  /** The goal's newest delivery in that status, as soon as there is one. */
  private JsonNode awaits(String status) {
    await().atMost(RETRIED).until(() -> !deliveries(status).isEmpty());
    return deliveries(status).get(0);
  }

  private List<JsonNode> deliveries(String status) {
    List<JsonNode> found = new ArrayList<>();
    operator
        .reads("deliveries?limit=100&goal=" + token + "&status=" + status)
        .path("items")
        .forEach(found::add);
    return found;
  }

  private JsonNode replays(String filter) {
    return operator.sends("POST", "deliveries/replay", "{" + filter + "}");
  }

  private static String eventOf(String call) {
    return call.replaceAll(".*[?]e=(\\d+)&.*", "$1");
  }

  private void retries(JsonNode delivery) {
    operator.sends("POST", "deliveries/" + delivery.path("id").asText() + "/retry", null);
  }

  private void resumes(String json) {
    operator.sends("POST", "destinations/" + destinationId() + "/resume", json);
  }

  private String destinationId() {
    return destination().path("id").asText();
  }

  private JsonNode destination() {
    for (JsonNode one : operator.reads("destinations?limit=100").path("items")) {
      if (one.path("name").asText().equals(tracker.host())) {
        return one;
      }
    }
    throw new AssertionError("There is no destination " + tracker.host());
  }
}
