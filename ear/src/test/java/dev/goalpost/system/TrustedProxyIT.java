package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that trusts a proxy on its own machine, and limits those whom it speaks for. */
class TrustedProxyIT {

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
                "GOALPOST_TRUSTED_PROXIES", "127.0.0.0/8, ::1",
                "GOALPOST_GEO_HEADER", "CF-IPCountry"));
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

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
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

  /** The short way of a click, and the other. */
  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void whereSomebodyClicksIsWhatTheProxySays(String way) {
    assertThat(click(way, "br").path("geo").asText()).isEqualTo("BR");
    assertThat(click(way, "br").at("/identifiers/ip").asText()).isEqualTo("203.0.113.5");
    assertThat(click(way, "T1").path("geo").isNull()).isTrue();
  }

  /** The card of somebody who follows a link through the proxy. */
  private static JsonNode click(String way, String country) {
    Http http = new Http(server);
    Operator operator = new Operator(http);
    String link = "/t/" + operator.addsSpot().path("code").asText() + way;
    return operator.card(
        new Follower(http).clicks(link, "X-Forwarded-For", "203.0.113.5", "CF-IPCountry", country));
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
