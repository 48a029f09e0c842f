package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spot with a pixel at each of the four ad networks. */
@OnMariaDb
class FourNetworksIT {

  private static final List<String> NETWORKS = List.of("facebook", "tiktok", "google", "yandex");
  private static final String YM_CLIENT_ID = "1640995200123456789";

  private static final StubFacebook FACEBOOK = new StubFacebook();
  private static final StubTikTok TIKTOK = new StubTikTok();
  private static final StubGoogle GOOGLE = new StubGoogle();
  private static final StubYandex YANDEX = new StubYandex();
  private static final Map<String, StubNetwork> STUBS =
      Map.of("facebook", FACEBOOK, "tiktok", TIKTOK, "google", GOOGLE, "yandex", YANDEX);

  private static RunningServer server;

  private Operator operator;
  private Partner partner;
  private JsonNode spot;
  private String goal;

  @BeforeAll
  static void start(MariaDb database) {
    var environment = new HashMap<>(database.environment("four_networks"));
    environment.put("GOALPOST_FACEBOOK_URL", FACEBOOK.url());
    environment.put("GOALPOST_TIKTOK_URL", TIKTOK.url());
    environment.put("GOALPOST_GOOGLE_URL", GOOGLE.url());
    environment.put("GOALPOST_YANDEX_URL", YANDEX.url());
    environment.put("GOALPOST_YANDEX_FLUSH", "2");
    server = RunningServer.start(environment);
  }

  @AfterAll
  static void stop() {
    server.close();
    STUBS.values().forEach(StubNetwork::close);
  }

  @BeforeEach
  void meet() {
    STUBS.values().forEach(StubNetwork::forget);
    Http http = new Http(server);
    operator = new Operator(http);
    partner = new Partner(http);
    spot = addsSpot();
    goal = addsGoal();
  }

  @Test
  void googleHearsOfAPurchaseOfAKnownClient() {
    String client = "555." + unique();
    String clickId = addsLead(known(client, YM_CLIENT_ID));

    partner.reports(clickAndGoal(clickId) + "&sum=12.50&txid=order-1");

    delivered(clickId, "google");
    JsonNode event = hitsOf(client).get(0).path("events").get(0);
    assertThat(GOOGLE.taken()).contains(event);
    assertThat(event.path("name").asText()).isEqualTo("purchase");
    assertThat(event.path("params").toString())
        .isEqualTo(
            "{\"session_id\":\"1789991000\",\"engagement_time_msec\":1,"
                + "\"transaction_id\":\"order-1\",\"value\":12.5,\"currency\":\"USD\"}");
  }

  @Test
  void yandexHearsOfAVisitorWhoseIdKeepsAllItsDigits() {
    String id = "164099" + unique();
    String clickId = addsLead(known("555.123", id));

    partner.reports(clickAndGoal(clickId) + "&sum=12.50");

    delivered(clickId, "yandex");
    assertThat(YANDEX.taken())
        .extracting(JsonNode::toString)
        .contains(
            "{\"id\":\"%s\",\"target\":\"deposit\",\"price\":\"12.5\",\"currency\":\"USD\",\"type\":\"CLIENT_ID\"}"
                .formatted(id));
  }

  @Test
  void whoeverANetworkDoesNotKnowIsSkippedThere() {
    String clickId = addsLead("\"geo\":\"DE\"");

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    assertThat(deliveryThatIs("skipped", clickId, "google").path("reason").asText())
        .contains("ga_client_id");
    assertThat(deliveryThatIs("skipped", clickId, "yandex").path("reason").asText())
        .contains("ym_client_id");
    delivered(clickId, "facebook");
    delivered(clickId, "tiktok");
  }

  @Test
  void whatIsTooOldForANetworkNeverLeaves() {
    String client = "555." + unique();
    String clickId = addsLead(known(client, YM_CLIENT_ID));
    long fourDaysAgo = Instant.now().minus(Duration.ofDays(4)).getEpochSecond();

    partner.reports(clickAndGoal(clickId) + "&sum=1&ts=" + fourDaysAgo);

    assertThat(deliveryThatIs("rejected", clickId, "google").path("reason").asText())
        .contains("72 hours");
    delivered(clickId, "facebook");
    delivered(clickId, "yandex");
    assertThat(hitsOf(client)).isEmpty();
  }

  @Test
  void credentialsAreMaskedWhereverTheyStand() {
    String clickId = addsLead(known("555.123", YM_CLIENT_ID));

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    assertThat(delivered(clickId, "google").toString())
        .contains("api_secret=••••0001")
        .doesNotContain("google-secret-0001");
    assertThat(delivered(clickId, "yandex").toString())
        .contains("OAuth ••••0001")
        .doesNotContain("yandex-token-0001");
    assertThat(operator.reads("spots/" + spot.path("id").asText()).toString())
        .doesNotContain("google-secret-0001", "yandex-token-0001");
    assertThat(server.log()).doesNotContain("google-secret", "yandex-token");
  }

  @Test
  void eventsThatGatherGoInOneFileOfEachKind() {
    List<String> byClient =
        IntStream.range(0, 6).mapToObj(i -> addsLead(known("5.1", "77777" + i))).toList();
    List<String> byClick =
        IntStream.range(0, 4)
            .mapToObj(i -> addsLead("\"identifiers\":{\"yclid\":\"88888" + i + "\"}"))
            .toList();

    byClient.forEach(click -> partner.reports(clickAndGoal(click) + "&sum=1"));
    byClick.forEach(click -> partner.reports(clickAndGoal(click) + "&sum=1"));

    byClient.forEach(click -> delivered(click, "yandex"));
    byClick.forEach(click -> delivered(click, "yandex"));
    assertThat(YANDEX.requests())
        .filteredOn(request -> request.text().contains("\n77777"))
        .hasSizeBetween(1, 2)
        .noneMatch(request -> request.text().contains("\n88888"));
    assertThat(YANDEX.requests())
        .filteredOn(request -> request.text().contains("\n88888"))
        .hasSizeBetween(1, 2);
  }

  @Test
  void eventsOfOneClientThatWaitTogetherGoToGoogleTogether() {
    String client = "555." + unique();
    String known = addsLead(known(client, YM_CLIENT_ID));
    partner.reports(clickAndGoal(known) + "&sum=1");
    delivered(known, "google");
    String destination = destination("google");
    operator.sends("POST", "destinations/" + destination + "/pause", null);
    for (int event = 0; event < 30; event++) {
      partner.reports(clickAndGoal(known) + "&sum=1");
    }
    String another = "556." + unique();
    partner.reports(clickAndGoal(addsLead(known(another, YM_CLIENT_ID))) + "&sum=1");

    operator.sends("POST", "destinations/" + destination + "/resume", "{\"replay\":true}");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(eventsOf(client)).isEqualTo(31));
    await().untilAsserted(() -> assertThat(eventsOf(another)).isEqualTo(1));
    assertThat(hitsOf(client)).hasSizeLessThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"facebook", "tiktok", "google", "yandex"})
  void aNetworkThatIsDownIsNoneOfTheOthersBusiness(String down) {
    STUBS.get(down).answers(StubNetwork.Reply.text(500, "text/html", "<h1>Oops</h1>"));
    List<String> clicks =
        IntStream.range(0, 10).mapToObj(i -> addsLead(known("7." + i, "99" + i))).toList();

    clicks.forEach(click -> partner.reports(clickAndGoal(click) + "&sum=1"));

    for (String click : clicks) {
      NETWORKS.stream().filter(each -> !each.equals(down)).forEach(each -> delivered(click, each));
    }
    deliveryThatIs("retrying", clicks.get(0), down);
  }

  @Test
  void aNetworkThatHangsIsNoneOfTheOthersBusiness() {
    CountDownLatch end = new CountDownLatch(1);
    GOOGLE.answers(
        request -> {
          try {
            end.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return GOOGLE.reply(request);
        });
    List<String> clicks =
        IntStream.range(0, 20).mapToObj(i -> addsLead(known("8." + i, "66" + i))).toList();

    clicks.forEach(click -> partner.reports(clickAndGoal(click) + "&sum=1"));

    try {
      for (String click : clicks) {
        delivered(click, "facebook");
        delivered(click, "tiktok");
        delivered(click, "yandex");
      }
      assertThat(GOOGLE.taken()).isEmpty();
    } finally {
      end.countDown();
    }
  }

  @Test
  void refusedCredentialsPauseOnlyTheirOwnPixel() {
    YANDEX.expects("another");
    String clickId = addsLead(known("555.123", YM_CLIENT_ID));

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    deliveryThatIs("paused", clickId, "yandex");
    delivered(clickId, "google");
    assertThat(state("yandex")).isEqualTo("credentials_invalid");
    YANDEX.expects("yandex-token-0002");
    operator.sends(
        "PATCH",
        "spots/" + spot.path("id").asText(),
        "{\"pixels\":{\"yandex\":{\"token\":\"yandex-token-0002\"}}}");

    delivered(clickId, "yandex");
    assertThat(state("yandex")).isEqualTo("ok");
    YANDEX.expects("yandex-token-0001");
  }

  @Test
  void aDestinationNamesTheSpotWhosePixelItIs() {
    String clickId = addsLead(known("555.123", YM_CLIENT_ID));

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    delivered(clickId, "google");
    assertThat(operator.reads("destinations/" + destination("google")).path("spot"))
        .isEqualTo(spot.path("code"));
  }

  @Test
  void whatANetworkSaysOfACredentialIsMaskedToo() {
    YANDEX.answers(
        StubNetwork.Reply.json(
            403, "{\"code\":403,\"message\":\"Invalid oauth_token yandex-token-0001\"}"));
    String clickId = addsLead(known("555.123", YM_CLIENT_ID));

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    assertThat(deliveryThatIs("paused", clickId, "yandex").toString())
        .contains("Invalid oauth_token ••••0001")
        .doesNotContain("yandex-token-0001");
    assertThat(check("yandex").toString()).doesNotContain("yandex-token-0001");
    assertThat(operator.reads("destinations?limit=500").toString())
        .doesNotContain("yandex-token-0001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "a/b/c", "application/json, text/plain", "text/html"})
  void anAnswerIsReadWhateverTypeItSaysItHas(String type) {
    FACEBOOK.answers(StubNetwork.Reply.text(200, type, "{\"events_received\":1}"));
    GOOGLE.answers(StubNetwork.Reply.text(200, type, "ok"));
    String clickId = addsLead(known("555.123", YM_CLIENT_ID));

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    assertThat(delivered(clickId, "facebook").path("attempts").toString()).contains(type);
    delivered(clickId, "google");
  }

  @Test
  void eachPixelCanBeCheckedWithoutHarm() {
    JsonNode google = check("google");
    JsonNode yandex = check("yandex");
    YANDEX.expects("another");
    JsonNode refused = check("yandex");
    YANDEX.expects("yandex-token-0001");

    assertThat(google.path("outcome").asText()).isEqualTo("accepted");
    assertThat(google.path("message").asText()).contains("does not tell whether the API secret");
    assertThat(google.path("request").asText()).contains("/debug/mp/collect", "••••0001");
    assertThat(yandex.path("outcome").asText()).isEqualTo("accepted");
    assertThat(refused.path("outcome").asText()).isEqualTo("credentials_invalid");
    assertThat(hitsOf("1.1")).hasSize(1);
  }

  @Test
  void theLogStaysCleanWhateverANetworkAnswers() {
    for (String body : List.of("<html>", "{\"uploading\":", "", "[]")) {
      YANDEX.answers(StubNetwork.Reply.json(200, body));
      GOOGLE.answers(StubNetwork.Reply.text(200, "text/html", "<html>" + body));
      String clickId = addsLead(known("9.9", "55"));
      partner.reports(clickAndGoal(clickId) + "&sum=1");
      deliveryThatIs("retrying", clickId, "yandex");
      deliveryThatIs("retrying", clickId, "google");
    }
    assertThat(server.log()).doesNotContain("Exception");
  }

  private static long unique() {
    return System.nanoTime() % 1_000_000_000_000L;
  }

  private static List<JsonNode> hitsOf(String client) {
    return GOOGLE.requests().stream()
        .map(StubNetwork.Request::body)
        .filter(hit -> hit.path("client_id").asText().equals(client))
        .toList();
  }

  private static int eventsOf(String client) {
    return hitsOf(client).stream().mapToInt(hit -> hit.path("events").size()).sum();
  }

  private JsonNode addsSpot() {
    return operator.sends(
        "POST",
        "spots",
        """
        {"name":"A channel","pixels":{
        "facebook":{"pixel_id":"1234567890","access_token":"facebook-token-0001"},
        "tiktok":{"pixel_code":"C4AAAA","access_token":"tiktok-token-0001"},
        "google":{"measurement_id":"G-ABC123DEF4","api_secret":"google-secret-0001"},
        "yandex":{"counter_id":"12345678","token":"yandex-token-0001"}}}""");
  }

  private String addsGoal() {
    String token = Operator.uniqueName();
    operator.sends(
        "POST",
        "goals",
        """
        {"name":"%1$s","token":"%1$s","events":{"facebook":"Purchase","tiktok":"CompletePayment",\
        "google":"purchase","yandex":"deposit"}}"""
            .formatted(token));
    return token;
  }

  private static String known(String gaClientId, String ymClientId) {
    return """
        "identifiers":{"user_agent":"Mozilla/5.0","page_url":"https://shop.example/",\
        "ga_client_id":"%s","ga_session_id":"1789991000","ym_client_id":"%s"}"""
        .formatted(gaClientId, ymClientId);
  }

  private String addsLead(String members) {
    String clickId = Operator.uniqueName();
    operator.addsLead(spot, "\"click_id\":\"%s\",%s".formatted(clickId, members));
    return clickId;
  }

  private String clickAndGoal(String clickId) {
    return "clickid=" + clickId + "&goal=" + goal;
  }

  private JsonNode check(String network) {
    return operator.sends(
        "POST", "spots/%s/pixels/%s/check".formatted(spot.path("id").asText(), network), null);
  }

  private String state(String network) {
    return operator
        .reads("spots/" + spot.path("id").asText())
        .path("pixel_states")
        .path(network)
        .asText();
  }

  /** Where the spot's events go: the latest one of that name. */
  private String destination(String network) {
    return StreamSupport.stream(
            operator.reads("destinations?limit=500").path("items").spliterator(), false)
        .filter(each -> each.path("name").asText().equals(network))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private JsonNode delivered(String clickId, String network) {
    return deliveryThatIs("delivered", clickId, network);
  }

  private JsonNode deliveryThatIs(String status, String clickId, String network) {
    return await(status + " " + clickId + " at " + network)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> deliveries(clickId, network),
            found -> found.size() == 1 && found.get(0).path("status").asText().equals(status))
        .get(0);
  }

  private List<JsonNode> deliveries(String clickId, String network) {
    JsonNode items =
        operator.reads("deliveries?click_id=" + clickId + "&destination=" + network).path("items");
    return items.isEmpty()
        ? List.of()
        : List.of(operator.reads("deliveries/" + items.get(0).path("id").asText()));
  }
}
