package dev.goalpost.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Where the server sends deliveries, stopped and started as an operator does it. */
public record Destination(Http server, String path) {

  private static final String ALL = "/api/v1/destinations";

  /**
   * @param name whether it is the one, by its name
   * @param described for the message
   * @throws IllegalStateException if there is none, as before the first delivery to it
   */
  public static Destination find(
      final Http server, final String kind, final Predicate<String> name, final String described)
      throws IOException, InterruptedException {
    final var items =
        server.get(ALL + "?limit=100").orFail("The destinations").json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> kind.equals(text(item, "kind")) && name.test(text(item, "name")))
        .map(item -> new Destination(server, ALL + "/" + text(item, "id")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No destination for " + described));
  }

  public void pause() throws IOException, InterruptedException {
    server.post(path + "/pause", "").orFail("Pausing " + path);
  }

  /** What waited is sent. */
  public void resume() throws IOException, InterruptedException {
    server.post(path + "/resume", "{\"replay\":true}").orFail("Resuming " + path);
  }

  /**
   * @param perSecond null in JSON for no limit
   */
  public void limit(final String perSecond) throws IOException, InterruptedException {
    server.patch(path, "{\"rate_per_second\":" + perSecond + "}").orFail("Limiting " + path);
  }

  /** Deliveries that are still to be sent there. */
  public long waiting() throws IOException, InterruptedException {
    return server.get(path).orFail("Reading " + path).json().path("waiting").asLong(-1);
  }

  private static String text(final JsonNode item, final String field) {
    return item.path(field).asText();
  }
}
