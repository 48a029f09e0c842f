package dev.goalpost.bench.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.goalpost.bench.peer.Tracker;
import dev.goalpost.bench.system.Http;
import java.io.IOException;

/** Goals that each call one tracker; the token is made of the tracker's port. */
final class Goals {

  private Goals() {}

  static String token(final Tracker tracker) {
    return "t" + tracker.port();
  }

  static void add(final Http server, final Iterable<Tracker> trackers)
      throws IOException, InterruptedException {
    for (final var tracker : trackers) {
      server.post("/api/v1/goals", json(tracker)).orFail("A goal that calls " + tracker.url());
    }
  }

  private static String json(final Tracker tracker) {
    final var goal = JsonNodeFactory.instance.objectNode();
    goal.put("name", "Bench " + tracker.port()).put("token", token(tracker));
    goal.putObject("external_postback").put("url", tracker.url());
    return goal.toString();
  }
}
