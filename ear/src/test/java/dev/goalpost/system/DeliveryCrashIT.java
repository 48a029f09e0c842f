package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deliveries of a server that is killed. */
class DeliveryCrashIT {

  private static final int EVENTS = 60;

  /** Longer than a claim holds. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(100);

  /** Some are under way when the server dies, some are claimed and some are not. */
  @Test
  void everyDeliveryOfAnAnsweredPostbackArrivesAlthoughTheServerWasKilled() {
    try (UnreliableTracker tracker = new UnreliableTracker();
        RunningServer server =
            RunningServer.start(Map.of("GOALPOST_OUTBOUND_ALLOW", "127.0.0.1"))) {
      tracker.is(UnreliableTracker.hanging());
      Set<String> answered = report(server, tracker);
      await().until(() -> !tracker.calls().isEmpty());

      server.kill9();
      tracker.is(UnreliableTracker.status(200));
      server.restart();

      Operator operator = new Operator(new Http(server));
      await()
          .atMost(TAKEN_OVER)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> delivered(operator).equals(answered));
      assertThat(tracker.calls())
          .as("nothing was sent twice but what was under way")
          .hasSizeLessThan(2 * EVENTS);
    }
  }

  private static Set<String> report(RunningServer server, UnreliableTracker tracker) {
    Http http = new Http(server);
    Operator operator = new Operator(http);
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    operator.changesGoal(
        operator.addsGoal(token),
        "{\"external_postback\":{\"url\":\"%s\"}}".formatted(tracker.url("/?e={event_id}")));
    Set<String> answered = new HashSet<>();
    for (int event = 0; event < EVENTS; event++) {
      Answer answer = new Partner(http).reports("clickid=" + clickId + "&goal=" + token);
      answered.add(answer.json().path("event_id").asText());
    }
    return answered;
  }

  private static Set<String> delivered(Operator operator) {
    Set<String> events = new HashSet<>();
    for (JsonNode one : operator.reads("deliveries?limit=500&status=delivered").path("items")) {
      events.add(one.path("event_id").asText());
    }
    return events;
  }
}
