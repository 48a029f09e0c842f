package dev.goalpost.bench.networks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.goalpost.bench.system.Http;
import java.io.IOException;

/** Clients that all four networks know, of a spot with a pixel at each, and a goal sent to each. */
final class Clients {

  static final String GOAL = "bench";

  private static final int AT_ONCE = 1_000;

  private static final String SPOT =
      """
      {"name":"Bench","target_url":"https://t.me/bench_bot","pixels":{
      "facebook":{"pixel_id":"1234567890","access_token":"bench-facebook"},
      "tiktok":{"pixel_code":"C4BENCH","access_token":"bench-tiktok"},
      "google":{"measurement_id":"G-BENCH12345","api_secret":"bench-google"},
      "yandex":{"counter_id":"12345678","token":"bench-yandex"}}}""";

  private static final String GOAL_WITH_NAMES =
      """
      {"name":"Bench","token":"%s","events":{"facebook":"Purchase","tiktok":"CompletePayment",
      "google":"purchase","yandex":"deposit"}}"""
          .formatted(GOAL);

  private Clients() {}

  /** Adds clients {@code n0} to {@code nN}; a thousand at a time. */
  static void add(final Http server, final int clients) throws IOException, InterruptedException {
    final var spot = server.post("/api/v1/spots", SPOT).orFail("The spot").json();
    server.post("/api/v1/goals", GOAL_WITH_NAMES).orFail("The goal");
    for (int first = 0; first < clients; first += AT_ONCE) {
      final var last = Math.min(clients, first + AT_ONCE);
      server
          .post("/api/v1/leads", leads(spot.path("code").asText(), first, last))
          .orFail("A thousand clients");
    }
  }

  static String clickId(final int number) {
    return "n" + number;
  }

  static String visitor(final int number) {
    return Long.toString(1_640_995_200_000_000_000L + number);
  }

  private static String leads(final String spot, final int first, final int end) {
    final var leads = JsonNodeFactory.instance.arrayNode();
    for (int number = first; number < end; number++) {
      leads
          .addObject()
          .put("click_id", clickId(number))
          .put("spot", spot)
          .put("geo", "DE")
          .putObject("identifiers")
          .put("user_agent", "Mozilla/5.0")
          .put("page_url", "https://shop.example/")
          .put("ga_client_id", "%d.1789991000".formatted(1_000_000_000L + number))
          .put("ym_client_id", visitor(number));
    }
    return leads.toString();
  }
}
