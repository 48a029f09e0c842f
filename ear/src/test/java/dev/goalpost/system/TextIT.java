package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text and bytes of every kind, which databases and containers like to change. */
abstract class TextIT extends PostbackSystemTest {

  private static final String MANY_BYTES = "x".repeat(10 * 1024 * 1024);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "שלום عالم \u202eabc",
        "👨‍👩‍👧 🇺🇦 🚀",
        "'; drop table postbacks; -- \" \\ `",
        "<script>alert(1)</script> $jndi:ldap://x %s %n",
        "tab\tnew\r\nline",
        "ÅA\u0300ﬀ\u200b"
      })
  void textStaysIntactOnAllItsWays(String text) {
    String clickId = Operator.uniqueName() + text + "|";
    JsonNode spot = operator.addsSpot();
    operator.addsLead(
        spot,
        "\"click_id\":%1$s,\"name\":%1$s,\"params\":{\"note\":%1$s}".formatted(quoted(clickId)));
    String sent = Partner.encoded(clickId);

    partner
        .reports(
            "clickid=%1$s&goal=rebill&playerid=%1$s&txid=%1$s&note=%1$s&%1$s=name".formatted(sent))
        .isAccepted("rebill", false);

    JsonNode card = operator.card(clickId);
    assertThat(card.path("click_id").asText()).isEqualTo(clickId);
    assertThat(card.path("name").asText()).isEqualTo(clickId);
    assertThat(card.path("player_id").asText()).isEqualTo(clickId);
    assertThat(card.path("params").path("note").asText()).isEqualTo(clickId);
    JsonNode conversion = operator.conversions(clickId).get(0);
    assertThat(conversion.path("click_id").asText()).isEqualTo(clickId);
    assertThat(conversion.path("txid").asText()).isEqualTo(clickId);
    assertThat(conversion.path("player_id").asText()).isEqualTo(clickId);
    assertThat(conversion.path("params").path("note").asText()).isEqualTo(clickId);
    assertThat(conversion.path("params").path(clickId).asText()).isEqualTo("name");
    JsonNode journaled = operator.journal(clickId).get(0);
    assertThat(journaled.path("click_id").asText()).isEqualTo(clickId);
    assertThat(journaled.path("query").asText()).contains("playerid=" + sent);
  }

  /** MariaDB takes texts that differ in spaces at their ends for equal. */
  @Test
  void unknownTokensThatDifferInSpacesAreCountedApart() {
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    partner.reports("clickid=" + clickId + "&goal=" + token);
    partner.reports("clickid=" + clickId + "&goal=" + token + "%C2%A0");
    partner.reports("clickid=" + clickId + "&goal=" + token + "+");
    partner.reports("clickid=" + clickId + "&goal=" + token + "%20");

    assertThat(operator.reads("postbacks/unknown_tokens").path("items"))
        .filteredOn(offered -> offered.path("token").asText().startsWith(token))
        .extracting(
            offered -> offered.path("token").asText().replace(token, "token"),
            offered -> offered.path("count").asInt())
        .containsExactlyInAnyOrder(tuple("token", 1), tuple("token\u00a0", 1), tuple("token ", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goal",
        "sum",
        "sumrd",
        "playerid",
        "ow",
        "txid",
        "eid",
        "event_id",
        "currency",
        "ts",
        "clickid",
        "user_id",
        "spot",
        "secret",
        "anything"
      })
  void noFieldIsReadAsSql(String field) {
    String clickId = operator.addsLead();
    String known = "clickid=%s&goal=rebill".formatted(clickId).replaceFirst(field + "=[^&]*", "x=");

    Answer answer =
        partner.reports(
            known + "&" + field + "=" + Partner.encoded(clickId + "' or '1'='1' -- \\"));

    assertThat(answer.status()).isIn(200, 400, 404);
    assertThat(answer.body()).doesNotContainIgnoringCase("sql");
  }

  @Test
  void tokensThatDifferInCaseAreDifferentGoals() {
    String lower = Operator.uniqueName();
    String upper = lower.toUpperCase(Locale.ROOT);
    String clickId = operator.addsLead();
    operator.addsGoal(lower);

    partner.reports("clickid=" + clickId + "&goal=" + upper).isProblem(404, "unknown_goal", "goal");
    operator.addsGoal(upper);
    partner.reports("clickid=" + clickId + "&goal=" + upper).isAccepted(upper, false);

    assertThat(operator.line(clickId, lower).isMissingNode()).isTrue();
    assertThat(operator.line(clickId, upper).path("count").asInt()).isEqualTo(1);
  }

  @Test
  void clicksThatDifferInCaseAreDifferentLeads() {
    String lower = Operator.uniqueName();
    String upper = lower.toUpperCase(Locale.ROOT);
    JsonNode spot = operator.addsSpot();
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(lower));

    partner.reports("clickid=" + upper + "&goal=rebill").isProblem(404, "unknown_click", "clickid");
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(upper));
    partner.reports("clickid=" + upper + "&goal=rebill").isAccepted("rebill", false);

    assertThat(operator.conversions(lower)).isEmpty();
    assertThat(operator.conversions(upper)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%20", "+", "%09", "%0A", "%C2%A0"})
  void spaceAtTheEndOfAClickOrTokenIsPartOfIt(String space) {
    String trackerClick = Operator.uniqueName();
    JsonNode lead =
        operator.addsLead(
            operator.addsSpot(), "\"cl_id\":\"%s\",\"user_id\":\"%1$s\"".formatted(trackerClick));
    String clickId = lead.path("click_id").asText();
    String spot = lead.path("spot").asText();

    partner
        .reports("clickid=" + clickId + space + "&goal=rebill")
        .isProblem(404, "unknown_click", "clickid");
    partner
        .reports("clickid=" + trackerClick + space + "&goal=rebill")
        .isProblem(404, "unknown_click", "clickid");
    partner
        .reports("user_id=" + trackerClick + space + "&spot=" + spot + "&goal=rebill")
        .isProblem(404, "unknown_click", "user_id");
    partner
        .reports("user_id=" + trackerClick + "&spot=" + spot + space + "&goal=rebill")
        .isProblem(404, "unknown_spot", "spot");
    partner
        .reports("clickid=" + clickId + "&goal=rebill" + space)
        .isProblem(404, "unknown_goal", "goal");
    partner.reports("clickid=" + clickId + "&goal=rebill").isAccepted("rebill", false);
    assertThat(operator.conversions(clickId)).hasSize(1);
  }

  @Test
  void aKeyWithASpaceAtItsEndIsAnotherKey() {
    String call = "clickid=" + operator.addsLead() + "&goal=rebill&txid=" + Operator.uniqueName();

    partner.reports(call).isAccepted("rebill", false);
    partner.reports(call + "%20").isAccepted("rebill", false);
    partner.reports(call + "%20").isAccepted("rebill", true);
  }

  @Test
  void unencodedUtf8AndBracesAreReadAsTheyStand() {
    String clickId = operator.addsLead();
    String note = new String("ש🚀".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    String answer =
        http.getRaw(
            Partner.PATH + "?clickid=" + clickId + "&goal=rebill&note=" + note + "&sub={sub}|\"<>");

    assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"duplicate\":false");
    JsonNode params = operator.conversions(clickId).get(0).path("params");
    assertThat(params.path("note").asText()).isEqualTo("ש🚀");
    assertThat(params.path("sub").asText()).isEqualTo("{sub}|\"<>");
    assertThat(operator.journal(clickId).get(0).path("query").asText())
        .endsWith("&note=%D7%A9%F0%9F%9A%80&sub={sub}|\"<>");
  }

  @ParameterizedTest
  @CsvSource({
    "sum={sum},       unexpanded_macro",
    "x=%FF,           invalid_parameter",
    "x=\u00ff,        invalid_parameter",
    "x=%C3(,          invalid_parameter",
    "x=%ED%A0%BD,     invalid_parameter",
    "x=%00,           invalid_parameter",
    "x=100%,          invalid_parameter",
    "x=%zz,           invalid_parameter",
    "%=1,             invalid_parameter"
  })
  void badBytesAreJournaledAndAnsweredWithTheirCode(String bytes, String code) {
    String clickId = operator.addsLead();

    String answer = http.getRaw(Partner.PATH + "?clickid=" + clickId + "&goal=rebill&" + bytes);

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"" + code + "\"");
    JsonNode journaled = operator.reads("postbacks?limit=1").path("items").get(0);
    assertThat(journaled.path("code").asText()).isEqualTo(code);
    assertThat(journaled.path("query").asText()).contains(clickId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", " ", "\u007f", "\u0001"})
  void bytesThatNoRequestLineMayHoldEndInAnErrorOfTheClient(String bytes) {
    String answer = http.getRaw(Partner.PATH + "?clickid=a" + bytes + "b&goal=rebill");

    assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContainIgnoringCase("<html");
  }

  @Test
  void aThousandParametersAreTooMany() {
    String clickId = operator.addsLead();
    String many =
        IntStream.range(0, 1_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));

    partner
        .reports("clickid=" + clickId + "&goal=rebill&" + many)
        .isProblem(400, "invalid_parameter", null);
    partner
        .postsForm("", "clickid=" + clickId + "&goal=rebill&" + many)
        .isProblem(400, "invalid_parameter", null);

    assertThat(operator.journal(clickId)).hasSize(2);
  }

  @Test
  void aBodyOfManyBytesIsTooLarge() {
    Answer form = partner.postsForm("", "clickid=a&goal=dep&x=" + MANY_BYTES);
    Answer json = partner.postsJson("", "{\"clickid\":\"" + MANY_BYTES + "\"}");

    form.isProblem(413, "body_too_large", null);
    json.isProblem(413, "body_too_large", null);
  }

  @Test
  void aQueryOfManyBytesIsRefusedAndTheServerGoesOn() {
    assertThat(http.getRaw(Partner.PATH + "?clickid=a&goal=dep&x=" + MANY_BYTES))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContainIgnoringCase("<html");

    aSimpleCallCounts();
  }

  @Test
  void headersOfManyBytesAreRefusedAndTheServerGoesOn() {
    String bomb =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "X-" + i + ": " + "x".repeat(1_000) + "\r\n")
            .collect(Collectors.joining());

    assertThat(
            http.exchange(
                "GET " + Partner.PATH + "?clickid=a&goal=dep HTTP/1.1\r\n" + bomb + "\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContainIgnoringCase("<html");

    aSimpleCallCounts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"clickid\":\"\\ud83d\"}", "nonsense", "{\"sum\":[1]}"})
  void jsonThatIsNoneIsToldSo(String json) {
    Answer answer = partner.postsJson("", json);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/api_send_postback/%zz?clickid=a",
        "/api/v1/nothing?x=%zz",
        "/api/v1/nothing?x={y}",
        "/api/v1/{nothing}",
        "/api/v1/leads/%"
      })
  void anAddressThatIsNoneIsAMistakeOfTheCaller(String target) {
    assertThat(http.getRaw(target))
        .matches("(?s)HTTP/1.1 4[0-9]{2} .*")
        .contains("application/problem+json");
  }

  @Test
  void otherKindsOfBodiesAreNotTaken() {
    partner.posts("", "a=b", ";;;").isProblem(415, "unsupported_media_type", null);
    partner
        .posts("", "<clickid>a</clickid>", "text/xml")
        .isProblem(415, "unsupported_media_type", null);
  }

  private void aSimpleCallCounts() {
    partner.reports("clickid=" + operator.addsLead() + "&goal=rebill").isAccepted("rebill", false);
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
