package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What partners report goes to the pixels of the lead's spot. */
@OnMariaDb
class AdNetworkIT {

  private static final String WEB =
      """
      "identifiers":{"user_agent":"Mozilla/5.0","page_url":"https://shop.example/","ip":"203.0.113.7",\
      "fbp":"fb.1.1.2","ttclid":"E.C.P.x","ttp":"t1"},"geo":"DE"\
      """;

  private static StubFacebook facebook;
  private static StubTikTok tiktok;
  private static RunningServer server;

  private Operator operator;
  private Partner partner;
  private JsonNode spot;
  private String goal;

  @BeforeAll
  static void start(MariaDb database) {
    facebook = new StubFacebook();
    tiktok = new StubTikTok();
    var environment = new HashMap<>(database.environment("ad_networks"));
    environment.put("GOALPOST_FACEBOOK_URL", facebook.url());
    environment.put("GOALPOST_TIKTOK_URL", tiktok.url());
    server = RunningServer.start(environment);
  }

  @AfterAll
  static void stop() {
    server.close();
    facebook.close();
    tiktok.close();
  }

  @BeforeEach
  void meet() {
    facebook.forget();
    tiktok.forget();
    Http http = new Http(server);
    operator = new Operator(http);
    partner = new Partner(http);
    spot = addsSpot("facebook-token-0001", "tiktok-token-0001", "");
    goal = addsGoal("Purchase", "CompletePayment");
  }

  @Test
  void eachNetworkHearsOfAConversionInItsOwnWords() {
    String clickId = addsLead(WEB);

    partner.reports(
        clickAndGoal(clickId) + "&sum=12.50&email=%20John@Example.com&phone=%2B49%20170%201234567");

    JsonNode meta = delivered(clickId, "facebook");
    JsonNode event = facebook.taken().get(0);
    assertThat(event.path("event_name").asText()).isEqualTo("Purchase");
    assertThat(event.path("event_id").asText()).isEqualTo(meta.path("event_id").asText());
    assertThat(event.path("action_source").asText()).isEqualTo("website");
    assertThat(event.path("custom_data").toString())
        .isEqualTo("{\"value\":12.5,\"currency\":\"USD\"}");
    assertThat(event.path("user_data").path("em").get(0).asText())
        .isEqualTo("855f96e983f1f8e8be944692b6f719fd54329826cb62e98015efee8e2e071dd4");
    delivered(clickId, "tiktok");
    JsonNode told = tiktok.taken().get(0);
    assertThat(told.path("event").asText()).isEqualTo("CompletePayment");
    assertThat(told.path("user").path("ttclid").asText()).isEqualTo("E.C.P.x");
    assertThat(told.path("properties").toString())
        .isEqualTo("{\"value\":12.5,\"currency\":\"USD\"}");
  }

  @Test
  void credentialsAreMaskedInWhatIsShown() {
    String clickId = addsLead(WEB);

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    assertThat(delivered(clickId, "facebook").toString())
        .contains("••••0001")
        .doesNotContain("facebook-token-0001");
    assertThat(delivered(clickId, "tiktok").toString())
        .contains("••••0001")
        .doesNotContain("tiktok-token-0001");
    assertThat(server.log()).doesNotContain("facebook-token", "tiktok-token");
  }

  @Test
  void aPurchaseWithoutASumNeverLeavesForMeta() {
    String clickId = addsLead(WEB);

    partner.reports(clickAndGoal(clickId));

    assertThat(deliveryThatIs("rejected", clickId, "facebook").path("reason").asText())
        .contains("Purchase");
    delivered(clickId, "tiktok");
    assertThat(facebook.requests()).isEmpty();
  }

  @Test
  void anEventThatIsTooOldNeverLeavesForMeta() {
    String clickId = addsLead(WEB);
    long eightDaysAgo = System.currentTimeMillis() / 1_000 - 8 * 24 * 3_600;

    partner.reports(clickAndGoal(clickId) + "&sum=1&ts=" + eightDaysAgo);

    assertThat(deliveryThatIs("rejected", clickId, "facebook").path("reason").asText())
        .contains("7 days");
    assertThat(facebook.requests()).isEmpty();
  }

  static Stream<Arguments> answers() throws IOException {
    return Stream.of(
        Arguments.of("a server error", StubNetwork.Reply.text(500, "text/html", "<h1>Oops</h1>")),
        Arguments.of("HTML", StubNetwork.Reply.text(200, "text/html", "<html>Hello</html>")),
        Arguments.of("truncated JSON", StubNetwork.Reply.json(200, "{\"code\":0,\"events_rec")),
        Arguments.of("nothing", StubNetwork.Reply.json(200, "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void whatSaysNothingIsTriedAgain(String name, StubNetwork.Reply reply) {
    facebook.answers(reply);
    tiktok.answers(reply);
    String clickId = addsLead(WEB);

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    assertThat(attemptOf(deliveryThatIs("retrying", clickId, "facebook"))).isEqualTo("unavailable");
    assertThat(attemptOf(deliveryThatIs("retrying", clickId, "tiktok"))).isEqualTo("unavailable");
    facebook.behaves();
    tiktok.behaves();
    delivered(clickId, "facebook");
    delivered(clickId, "tiktok");
    assertThat(facebook.taken()).hasSize(1);
    assertThat(facebook.requests().get(0).body()).isEqualTo(facebook.requests().get(1).body());
    assertThat(server.log()).doesNotContain("Exception");
  }

  @Test
  void anAnswerIsUnderstoodWhateverItsTypeAndEncoding() throws IOException {
    facebook.answers(
        new StubNetwork.Reply(200, "text/plain", gzipped("{\"events_received\":1}"), "gzip", true));
    tiktok.answers(
        new StubNetwork.Reply(
            200, null, "{\"code\":0}".getBytes(StandardCharsets.UTF_8), null, true));
    String clickId = addsLead(WEB);

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    delivered(clickId, "facebook");
    delivered(clickId, "tiktok");
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void refusedCredentialsPauseThePixelUntilTheyAreReplaced() {
    JsonNode other = addsSpot("facebook-token-WRONG", "tiktok-token-0001", "");
    String clickId = addsLead(other, WEB);

    partner.reports(clickAndGoal(clickId) + "&sum=1");

    JsonNode paused = deliveryThatIs("paused", clickId, "facebook");
    assertThat(paused.path("reason").asText()).contains("code 190");
    delivered(clickId, "tiktok");
    JsonNode shown = operator.reads("spots/" + other.path("id").asText());
    assertThat(shown.path("pixel_states").path("facebook").asText())
        .isEqualTo("credentials_invalid");
    assertThat(shown.path("pixel_states").path("tiktok").asText()).isEqualTo("ok");

    operator.sends("PUT", "spots/" + other.path("id").asText(), shown.toString());
    assertThat(deliveryThatIs("paused", clickId, "facebook").path("attempts")).hasSize(1);
    operator.sends(
        "PATCH",
        "spots/" + other.path("id").asText(),
        "{\"pixels\":{\"facebook\":{\"access_token\":\"facebook-token-0001\"}}}");

    delivered(clickId, "facebook");
    assertThat(
            operator
                .reads("spots/" + other.path("id").asText())
                .path("pixel_states")
                .path("facebook")
                .asText())
        .isEqualTo("ok");
  }

  @Test
  void oneBadEventHarmsNoneOfThoseThatItWaitedWith() {
    String token = addsGoal("Lead", null);
    List<String> clicks = IntStream.range(0, 40).mapToObj(each -> addsLead(WEB)).toList();
    String bad = clicks.get(17);
    String destination = pausesDestination(token);
    clicks.forEach(
        click -> partner.reports("clickid=" + click + "&goal=" + token + "&sub=" + click));
    String badId = deliveries(bad, "facebook").get(0).path("event_id").asText();

    facebook.answers(
        request ->
            request.body().toString().contains("\"" + badId + "\"")
                ? StubFacebook.error(400, 100, 0, "Invalid parameter")
                : facebook.reply(request));
    operator.sends("POST", "destinations/" + destination + "/resume", "{\"replay\":true}");

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(facebook.taken()).hasSize(39));
    assertThat(facebook.requests().get(0).body().path("data")).hasSizeGreaterThan(1);
    deliveryThatIs("rejected", bad, "facebook");
    clicks.stream()
        .filter(click -> !click.equals(bad))
        .forEach(click -> delivered(click, "facebook"));
  }

  /** The destination that the spot's pixel is, known since something went there. */
  private String pausesDestination(String token) {
    String first = addsLead(WEB);
    partner.reports("clickid=" + first + "&goal=" + token);
    delivered(first, "facebook");
    facebook.forget();
    String id =
        StreamSupport.stream(operator.reads("destinations").path("items").spliterator(), false)
            .filter(each -> each.path("name").asText().equals("facebook"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    operator.sends("POST", "destinations/" + id + "/pause", null);
    return id;
  }

  @Test
  void aPixelIsCheckedWithItsTestEventCodeOnly() {
    String path = "spots/%s/pixels/facebook/check";

    JsonNode without = operator.sends("POST", path.formatted(spot.path("id").asText()), null);
    JsonNode tested = addsSpot("facebook-token-0001", "x", ",\"test_event_code\":\"TEST1\"");
    JsonNode with = operator.sends("POST", path.formatted(tested.path("id").asText()), null);
    facebook.expects("another");
    JsonNode refused = operator.sends("POST", path.formatted(tested.path("id").asText()), null);
    facebook.expects("facebook-token-0001");

    assertThat(without.path("outcome").asText()).isEqualTo("not_checked");
    assertThat(without.path("message").asText()).contains("test event code");
    assertThat(with.path("outcome").asText()).isEqualTo("accepted");
    assertThat(with.path("request").asText())
        .contains("\"test_event_code\":\"TEST1\"", "••••0001")
        .doesNotContain("facebook-token-0001");
    assertThat(refused.path("outcome").asText()).isEqualTo("credentials_invalid");
    assertThat(facebook.requests()).hasSize(2);
  }

  @Test
  void thePreviewShowsWhatEachNetworkWouldGet() {
    String clickId = addsLead(WEB);
    String id =
        StreamSupport.stream(operator.reads("goals?limit=200").path("items").spliterator(), false)
            .filter(each -> each.path("token").asText().equals(goal))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();

    JsonNode requests =
        operator
            .sends(
                "POST",
                "goals/" + id + "/preview",
                "{\"click_id\":\"%s\",\"sum\":\"5\"}".formatted(clickId))
            .path("requests");

    assertThat(requests)
        .extracting(each -> each.path("destination").asText())
        .containsExactlyInAnyOrder("facebook", "tiktok");
    assertThat(requests.toString()).contains("••••0001").doesNotContain("token-0001\"");
    assertThat(facebook.requests()).isEmpty();
  }

  private JsonNode addsSpot(String facebookToken, String tiktokToken, String more) {
    return operator.sends(
        "POST",
        "spots",
        """
        {"name":"A channel","pixels":{
        "facebook":{"pixel_id":"1234567890","access_token":"%s"%s},
        "tiktok":{"pixel_code":"C4AAAA","access_token":"%s"}}}"""
            .formatted(facebookToken, more, tiktokToken));
  }

  private String addsGoal(String facebookName, String tiktokName) {
    String token = Operator.uniqueName();
    operator.sends(
        "POST",
        "goals",
        "{\"name\":\"%1$s\",\"token\":\"%1$s\",\"events\":{\"facebook\":\"%2$s\",\"tiktok\":%3$s}}"
            .formatted(token, facebookName, tiktokName == null ? null : "\"" + tiktokName + "\""));
    return token;
  }

  private String addsLead(String members) {
    return addsLead(spot, members);
  }

  private String addsLead(JsonNode where, String members) {
    String clickId = Operator.uniqueName();
    operator.addsLead(where, "\"click_id\":\"%s\",%s".formatted(clickId, members));
    return clickId;
  }

  private String clickAndGoal(String clickId) {
    return "clickid=" + clickId + "&goal=" + goal;
  }

  private JsonNode delivered(String clickId, String network) {
    return deliveryThatIs("delivered", clickId, network);
  }

  private JsonNode deliveryThatIs(String status, String clickId, String network) {
    return await(status + " " + clickId + " at " + network)
        .atMost(Duration.ofSeconds(15))
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

  private static String attemptOf(JsonNode delivery) {
    return delivery.path("attempts").get(0).path("outcome").asText();
  }
}
