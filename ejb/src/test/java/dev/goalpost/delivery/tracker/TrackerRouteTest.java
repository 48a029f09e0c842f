package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.goalpost.delivery.Event;
import dev.goalpost.delivery.Exchange;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalPostback;
import dev.goalpost.lead.Advert;
import dev.goalpost.lead.LeadFacts;
import dev.goalpost.platform.Secret;
import dev.goalpost.platform.outbound.OutboundResult.Answered;
import dev.goalpost.platform.outbound.OutboundResult.Header;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerRouteTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final String JSON = "application/json";
  private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String URL = "https://T.example:8443/p/{params__x}?c={cl_id}&s={sum}&k=a+b";

  @Test
  void anEventsValuesStandInUrlAndHeaders() {
    final var call = route("GET", Map.of("X-Event", "e {event_id}")).call(event("50.50"), NOON);

    assertThat(call.sent().url()).isEqualTo("https://T.example:8443/p/a%2Fb?c=k%269&s=50.5&k=a+b");
    assertThat(call.sent().headers()).containsExactly(entry("X-Event", "e 77"));
    assertThat(call.request().body()).isNull();
  }

  @Test
  void aPostHasAnEmptyBody() {
    assertThat(route("POST", Map.of()).call(event("1"), NOON).request().body()).isEmpty();
  }

  @Test
  void aBodyIsFilledInAndSaysWhatItIs() {
    final var json = posting("{\"c\":\"{cl_id}\",\"s\":{sum},\"n\":{geo}}", JSON);
    final var form = posting("c={cl_id}&x={params__x}", "application/x-www-form-urlencoded");

    final var first = json.call(event("50.50"), NOON);
    final var second = form.call(event("1"), NOON);

    assertThat(first.sent().body()).isEqualTo("{\"c\":\"k&9\",\"s\":50.5,\"n\":null}");
    assertThat(first.sent().headers()).containsEntry("Content-Type", JSON);
    assertThat(second.sent().body()).isEqualTo("c=k%269&x=a%2Fb");
    assertThat(second.sent().headers())
        .containsEntry("Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void theSignatureIsThatOfTheBody() {
    final var postback =
        new ExternalPostback(URL, "POST", Map.of(), null, "{\"s\":{sum}}", JSON, null);
    final var route = TrackerRoute.of(new GoalPostback(40, postback, List.of(SECRET)));

    final var call = route.call(event("5"), NOON);

    assertThat(call.sent().headers())
        .containsAllEntriesOf(
            new WebhookSignature(List.of(SECRET)).headers("77", NOON, "{\"s\":5}"));
  }

  @Test
  void aBodyIsShownWithoutItsCredentials() {
    final var call =
        posting("{\"token\":\"abcdef123456\",\"s\":{sum}}", JSON).call(event("5"), NOON);

    assertThat(call.shown())
        .endsWith("&k=a+b\nContent-Type: application/json\n\n{\"token\":\"••••3456\",\"s\":5}");
    assertThat(call.preview("t").body()).isEqualTo("{\"token\":\"••••3456\",\"s\":5}");
    assertThat(call.shown(answered("abcdef123456"))).endsWith("\n\n••••3456");
  }

  private static TrackerRoute posting(final String body, final String contentType) {
    final var postback = new ExternalPostback(URL, "POST", Map.of(), null, body, contentType, null);
    return TrackerRoute.of(new GoalPostback(40, postback, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "https://T.Example/x?y,          t.example",
    "http://t.example:80,            t.example:80",
    "HTTPS://t.example:8443?a={sum}, t.example:8443",
    "http://[2606:4700::1]:81/,      [2606:4700::1]:81"
  })
  void theDestinationIsTheHostAndItsPort(final String url, final String destination) {
    final var postback = new ExternalPostback(url, "GET", Map.of(), null, null, null, null);
    final var route = TrackerRoute.of(new GoalPostback(40, postback, List.of()));

    assertThat(route.destination()).isEqualTo(destination);
    assertThat(route.identity()).isEqualTo(destination);
    assertThat(route.goalId()).isEqualTo(40);
    assertThat(route.spotId()).isNull();
  }

  @Test
  void aSignedCallIsKnownByItsEventOnEveryRetry() {
    final var postback = new ExternalPostback(URL, "POST", Map.of(), null, null, null, null);
    final var route = TrackerRoute.of(new GoalPostback(40, postback, List.of(SECRET)));

    final var first = route.call(event("1"), NOON).sent().headers();
    final var retry = route.call(event("1"), NOON.plusSeconds(5)).sent().headers();

    assertThat(first).containsKeys("webhook-id", "webhook-timestamp", "webhook-signature");
    assertThat(retry)
        .containsEntry("webhook-id", "77")
        .containsEntry("webhook-id", first.get("webhook-id"));
    assertThat(retry.get("webhook-signature")).isNotEqualTo(first.get("webhook-signature"));
  }

  @Test
  void whatIsShownHoldsNoCredential() {
    final var call =
        route("GET", Map.of("Authorization", "Bearer abcdef123456")).call(event("1"), NOON);

    assertThat(call.shown())
        .isEqualTo(
            "GET https://T.example:8443/p/a%2Fb?c=k%269&s=1&k=a+b\nAuthorization: ••••3456\n");
    assertThat(call.shown(answered("abcdef123456\u001b[2J")))
        .isEqualTo("HTTP 200 OK\nContent-Type: text/plain\n\n••••3456\uFFFD[2J");
    assertThat(call.preview("t").headers()).containsEntry("Authorization", "••••3456");
  }

  @Test
  void whatEventsHoldIsShownAsItIsSent() {
    final var url =
        "https://t.example/pb/{click_id}?c={click_id}&k=abcdef123456&token=abcdef123456";
    final var headers = Map.of("X-Goal", "{action}", "X-Click-Token", "{click_id}");
    final var call = TrackerRoute.of(goal(url, headers)).call(event("1"), NOON);

    assertThat(call.shown())
        .startsWith("GET https://t.example/pb/c1?c=c1&k=••••3456&token=••••3456\n")
        .contains("X-Goal: dep\n", "X-Click-Token: c1\n");
    assertThat(call.preview("t").url())
        .isEqualTo("https://t.example/pb/c1?c=c1&k=••••3456&token=••••3456");
    assertThat(call.preview("t").headers()).containsEntry("X-Goal", "dep");
    assertThat(call.shown(answered("c1 dep abcdef123456"))).endsWith("\n\nc1 dep ••••3456");
  }

  private static GoalPostback goal(final String url, final Map<String, String> headers) {
    return new GoalPostback(
        40, new ExternalPostback(url, "GET", headers, null, null, null, null), List.of());
  }

  @Test
  void whatIsShownIsCutWithoutPartingACharacter() {
    final var shown =
        route("GET", Map.of()).call(event("1"), NOON).shown(answered("😀".repeat(8_000)));

    assertThat(shown.length()).isBetween(Exchange.MOST_SHOWN - 1, Exchange.MOST_SHOWN);
    assertThat(Character.isHighSurrogate(shown.charAt(shown.length() - 1))).isFalse();
  }

  private static Answered answered(final String body) {
    return new Answered(
        200, "OK", List.of(new Header("Content-Type", "text/plain")), body, false, Duration.ZERO);
  }

  private static TrackerRoute route(final String method, final Map<String, String> headers) {
    final var postback = new ExternalPostback(URL, method, headers, null, null, null, null);
    return TrackerRoute.of(new GoalPostback(40, postback, List.of()));
  }

  private static Event event(final String sum) {
    return new Event(
        77,
        0,
        40,
        "dep",
        50,
        "SPOTcode",
        lead(),
        new BigDecimal(sum),
        "EUR",
        "p5",
        null,
        NOON,
        NOON,
        Map.of("x", "a/b"));
  }

  private static LeadFacts lead() {
    return new LeadFacts(
        1,
        "c1",
        "k&9",
        null,
        null,
        null,
        null,
        null,
        null,
        new Advert(null, null, null, null, null, null, null, null, null, null),
        Map.of(),
        Map.of("x", "of the lead"),
        NOON);
  }
}
