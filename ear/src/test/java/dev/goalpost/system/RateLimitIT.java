package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that limits even its own machine, and trusts a proxy on it. */
class RateLimitIT {

  private static final int PER_MINUTE = 3;
  private static final String CALL = Partner.PATH + "?clickid=demo-click&goal=rebill";

  private static RunningServer server;

  @BeforeAll
  static void startServer() {
    server =
        RunningServer.start(
            Map.of(
                "GOALPOST_RATE_LIMIT", String.valueOf(PER_MINUTE),
                "GOALPOST_RATE_LIMIT_LOOPBACK", "true",
                "GOALPOST_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));
  }

  @AfterAll
  static void endServer() {
    server.close();
  }

  @Test
  void whoCallsTooOftenIsToldWhenToComeBack() {
    for (int call = 0; call < PER_MINUTE; call++) {
      call("203.0.113.1").isAccepted("rebill", false);
    }

    Answer refused = call("203.0.113.1").isProblem(429, "rate_limited", null);

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60 / PER_MINUTE);
    call("203.0.113.2").isAccepted("rebill", false);
  }

  @Test
  void whoClaimsAnotherAddressEachTimeIsLimitedAllTheSame() {
    IntStream.range(0, PER_MINUTE).forEach(call -> call("192.0.2." + call, "203.0.113.3"));

    call("192.0.2.99", "203.0.113.3").isProblem(429, "rate_limited", null);
    call("192.0.2.99, 203.0.113.3").isProblem(429, "rate_limited", null);
  }

  @Test
  void aRefusalIsCountedAndNotJournaled() {
    Operator operator = new Operator(new Http(server));
    IntStream.rangeClosed(0, PER_MINUTE).forEach(call -> call("203.0.113.4"));

    assertThat(operator.reads("postbacks?limit=500").path("items"))
        .filteredOn(call -> call.path("address").asText().equals("203.0.113.4"))
        .hasSize(PER_MINUTE);
    assertThat(
            new Http(server)
                .get("/metrics", "Authorization", "Bearer " + RunningServer.API_TOKEN)
                .body())
        .containsPattern("goalpost_postbacks_total\\{[^}]*rate_limited[^}]*} [1-9]");
  }

  /** A call through the proxy, which adds a header for each hop. */
  private static Answer call(String... hops) {
    Http http = new Http(server);
    var request = http.request(CALL);
    for (String hop : hops) {
      request.header("X-Forwarded-For", hop);
    }
    return Answer.of(http.send(request.GET().build()));
  }
}
