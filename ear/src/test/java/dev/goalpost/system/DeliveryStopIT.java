package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deliveries of a server that is stopped as it should be. */
class DeliveryStopIT {

  private static final int EVENTS = 60;
  private static final Duration SENT = Duration.ofSeconds(100);

  @Test
  void aServerThatIsStoppedWhileItSendsEndsWithoutAnErrorAndSendsTheRestAfterItsStart() {
    try (UnreliableTracker hanging = new UnreliableTracker();
        UnreliableTracker slow = new UnreliableTracker();
        StubTracker healthy = new StubTracker();
        RunningServer server =
            RunningServer.start(Map.of("GOALPOST_OUTBOUND_ALLOW", "127.0.0.1"))) {
      hanging.is(UnreliableTracker.hanging());
      slow.is(UnreliableTracker.dripping());
      Operator operator = new Operator(new Http(server));
      report(server, operator, hanging.url("/?e={event_id}"));
      report(server, operator, slow.url("/?e={event_id}"));
      report(server, operator, healthy.url("/?e={event_id}"));
      await().until(() -> !hanging.calls().isEmpty() && !slow.calls().isEmpty());

      assertThat(server.stop()).isIn(0, 143);

      assertThat(server.logLines())
          .noneMatch(line -> line.matches("\\tat .*|.*Exception.*|.* (ERROR|FATAL) .*"));
      hanging.is(UnreliableTracker.status(200));
      slow.is(UnreliableTracker.status(200));
      server.restart();
      await()
          .atMost(SENT)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> delivered(operator) == 3 * EVENTS);
    }
  }

  private static void report(RunningServer server, Operator operator, String url) {
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    operator.changesGoal(
        operator.addsGoal(token), "{\"external_postback\":{\"url\":\"%s\"}}".formatted(url));
    Partner partner = new Partner(new Http(server));
    for (int event = 0; event < EVENTS; event++) {
      partner.reports("clickid=" + clickId + "&goal=" + token).isAccepted(token, false);
    }
  }

  private static int delivered(Operator operator) {
    JsonNode items = operator.reads("deliveries?limit=500&status=delivered").path("items");
    return items.size();
  }
}
