package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trackers that do nothing but fail, for days that pass in the database alone. */
@OnMariaDb
class FailingTrackerIT {

  private static final String DATABASE = "failing_trackers";

  /** Failing destinations are looked at once a minute. */
  private static final Duration LOOKED_AT = Duration.ofSeconds(75);

  private static MariaDb database;
  private static RunningServer server;

  private final Http http = new Http(server);
  private final Operator operator = new Operator(http);

  @BeforeAll
  static void start(MariaDb mariaDb) {
    database = mariaDb;
    Map<String, String> environment = new HashMap<>(mariaDb.environment(DATABASE));
    environment.put("GOALPOST_OUTBOUND_ALLOW", "127.0.0.1");
    server = RunningServer.start(environment);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theyArePausedAfterFiveDaysWithWarningAndResumedWithOrWithoutWhatWaited() throws Exception {
    try (UnreliableTracker first = new UnreliableTracker();
        UnreliableTracker second = new UnreliableTracker()) {
      String firstGoal = fails(first);
      String secondGoal = fails(second);

      haveFailedFor(Duration.ofHours(61));
      assertThat(destination(first).path("warning").asInt()).isEqualTo(50);
      haveFailedFor(Duration.ofHours(85));
      assertThat(destination(first).path("warning").asInt()).isEqualTo(70);
      haveFailedFor(Duration.ofHours(109));
      assertThat(destination(first).path("warning").asInt()).isEqualTo(90);
      assertThat(destination(first).path("state").asText()).isEqualTo("active");

      haveFailedFor(Duration.ofHours(121));
      await().atMost(LOOKED_AT).until(() -> isPaused(first) && isPaused(second));
      assertThat(destination(first).path("paused_reason").asText()).contains("five days");
      assertThat(delivery(firstGoal).path("status").asText()).isEqualTo("paused");

      first.is(UnreliableTracker.status(200));
      second.is(UnreliableTracker.status(200));
      resumes(first, true);
      resumes(second, false);

      await().until(() -> delivery(firstGoal).path("status").asText().equals("delivered"));
      assertThat(delivery(secondGoal).path("status").asText()).isEqualTo("skipped");
      assertThat(first.calls()).hasSize(2);
      assertThat(second.calls()).hasSize(1);
      assertThat(destination(first).path("failing_since").isNull()).isTrue();
      assertThat(destination(second).path("state").asText()).isEqualTo("active");
    }
  }

  /** A goal whose only event the tracker has refused to take for now. */
  private String fails(UnreliableTracker tracker) {
    tracker.is(UnreliableTracker.status(503));
    String token = Operator.uniqueName();
    operator.changesGoal(
        operator.addsGoal(token),
        "{\"external_postback\":{\"url\":\"%s\"}}".formatted(tracker.url("/?e={event_id}")));
    new Partner(http)
        .reports("clickid=" + operator.addsLead() + "&goal=" + token)
        .isAccepted(token, false);
    await().until(() -> delivery(token).path("status").asText().equals("retrying"));
    return token;
  }

  /** The next try is a day away, so that nothing happens meanwhile but what is asked for. */
  private static void haveFailedFor(Duration time) throws SQLException {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    try (Connection connection = database.connect(DATABASE)) {
      set(connection, "update destinations set failing_since = ?", now.minus(time));
      set(connection, "update destinations set last_failed_at = ?", now);
      set(connection, "update deliveries set due_at = ? where due_at is not null", now.plusDays(1));
    }
  }

  private static void set(Connection connection, String sql, LocalDateTime moment)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, moment);
      statement.executeUpdate();
    }
  }

  private boolean isPaused(UnreliableTracker tracker) {
    return destination(tracker).path("state").asText().equals("paused");
  }

  private void resumes(UnreliableTracker tracker, boolean replay) {
    operator.sends(
        "POST",
        "destinations/" + destination(tracker).path("id").asText() + "/resume",
        "{\"replay\":" + replay + "}");
  }

  private JsonNode delivery(String goal) {
    return operator.reads("deliveries?goal=" + goal).path("items").path(0);
  }

  private JsonNode destination(UnreliableTracker tracker) {
    for (JsonNode one : operator.reads("destinations?limit=100").path("items")) {
      if (one.path("name").asText().equals(tracker.host())) {
        return one;
      }
    }
    throw new AssertionError("There is no destination " + tracker.host());
  }
}
