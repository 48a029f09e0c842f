package dev.goalpost.bench.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.bench.peer.Tracker;
import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.stream.StreamSupport;

/**
 * Stops and starts the calls to one tracker, as an operator does; it must have been called once.
 */
record Pausing(Http server, String destination) {

  static Pausing of(final Http server, final Tracker tracker)
      throws IOException, InterruptedException {
    final var items =
        server
            .get("/api/v1/destinations?limit=100")
            .orFail("The destinations")
            .json()
            .path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("name").asText().endsWith(":" + tracker.port()))
        .map(item -> new Pausing(server, "/api/v1/destinations/" + id(item)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No destination for " + tracker.url()));
  }

  void pause() throws IOException, InterruptedException {
    server.post(destination + "/pause", "").orFail("Pausing " + destination);
  }

  /** What waited is sent. */
  void resume() throws IOException, InterruptedException {
    server.post(destination + "/resume", "{\"replay\":true}").orFail("Resuming " + destination);
  }

  /**
   * @param perSecond null in JSON for no limit
   */
  void limit(final String perSecond) throws IOException, InterruptedException {
    server
        .patch(destination, "{\"rate_per_second\":" + perSecond + "}")
        .orFail("Limiting " + destination);
  }

  private static String id(final JsonNode item) {
    return item.path("id").asText();
  }
}
