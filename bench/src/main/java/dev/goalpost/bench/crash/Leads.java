package dev.goalpost.bench.crash;

import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The leads that postbacks arrive for: click ids {@code c1} to {@code cN}, all of one spot. */
final class Leads {

  /** As many as one call of the lead API takes; few enough that calls meet on the same lead. */
  static final int COUNT = 1_000;

  private Leads() {}

  static void addTo(final Http server) throws IOException, InterruptedException {
    final var spot =
        server
            .post("/api/v1/spots", "{\"name\":\"Bench\",\"target_url\":\"https://t.me/bench_bot\"}")
            .orFail("The benchmark's spot")
            .json()
            .path("code")
            .asText();
    final var leads =
        IntStream.rangeClosed(1, COUNT)
            .mapToObj(number -> "{\"click_id\":\"c%d\",\"spot\":\"%s\"}".formatted(number, spot))
            .collect(Collectors.joining(",", "[", "]"));
    server.post("/api/v1/leads", leads).orFail("The benchmark's leads");
  }
}
