package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that say less, or more, than most. */
class UnusualRequestIT {

  private static final int MEBIBYTE = 1024 * 1024;

  private static RunningServer server;

  private Http http;
  private Operator operator;
  private Partner partner;

  /** On a server of its own, since what says nothing may mean everything. */
  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            Map.of("GOALPOST_OUTBOUND_ALLOW", "127.0.0.1", "GOALPOST_METRICS_PUBLIC", "true"));
  }

  @AfterAll
  static void stop() {
    assertThat(server.logLines())
        .noneMatch(line -> line.matches("\\tat .*|.*Exception.*|.* (ERROR|FATAL) .*"));
    server.close();
  }

  @BeforeEach
  void meet() {
    http = new Http(server);
    operator = new Operator(http);
    partner = new Partner(http);
  }

  @Test
  void whatNeedNotBeSaidNeedsNoBody() {
    try (UnreliableTracker tracker = new UnreliableTracker()) {
      JsonNode goal = reached(tracker);
      String destination = "destinations/" + destination(tracker);

      assertThat(bare(destination + "/pause").text("state")).isEqualTo("paused");
      assertThat(bare(destination + "/resume").text("state")).isEqualTo("active");
      assertThat(bare("goals/" + goal.path("id").asText() + "/test").text("outcome"))
          .isEqualTo("accepted");
      bare("goals/" + goal.path("id").asText() + "/preview")
          .isProblem(400, "missing_parameter", "click_id");
      assertThat(bare("deliveries/replay").json().path("matched").asInt()).isPositive();
      assertThat(bare("postbacks/reprocess").status()).isEqualTo(200);
    }
  }

  /** None of them is any business of a postback. */
  @ParameterizedTest
  @CsvSource({
    "Accept,           text/html;q=x",
    "Accept,           garbage",
    "Accept-Language,  x;q=bad",
    "Cookie,           lang=\u00d1\u0080",
    "Cookie,           a=\u0001",
    "Cookie,           $Version=x; a=b",
    "Content-Type,     application/x-www-form-urlencoded charset=UTF-8",
    "Content-Type,     'application/x-www-form-urlencoded,application/x-www-form-urlencoded'",
    "Content-Type,     application/x-www-form-urlencoded;q"
  })
  void aPostbackIsCountedWhateverElseItsCallerSends(String header, String value) {
    String clickId = operator.addsLead();
    String body = "clickid=" + clickId + "&goal=rebill&sum=1";

    assertThat(raw("POST", "/api/v1/api_send_postback/", header, value, body))
        .startsWith("HTTP/1.1 200 ");
    assertThat(operator.journal(clickId)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Accept,           text/csv;q=",
    "Accept,           */*;q=0.5;q",
    "Content-Type,     application/json;q"
  })
  void aHeaderThatCannotBeReadIsNamed(String header, String value) {
    assertThat(raw("POST", "/api/v1/telegram/nowhere", header, value, "{}"))
        .startsWith("HTTP/1.1 400 ")
        .contains("\"code\":\"bad_request\"", "the header " + header);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lang=\u00d1\u0080", "a=\u0001", "b=1; a=\u0001"})
  void aCookieThatCannotBeReadIsLeftOut(String cookie) {
    assertThat(raw("GET", "/health/live", "Cookie", cookie, "")).startsWith("HTTP/1.1 200 ");
  }

  private String raw(String method, String path, String header, String value, String body) {
    String contentType =
        header.equals("Content-Type") ? "" : "Content-Type: application/x-www-form-urlencoded\r\n";
    String request =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s: %s\r\n"
                .formatted(method, path, contentType, header, value)
            + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anEmptyBodyThatIsCalledJsonIsNoBody() {
    assertThat(operator.asks("POST", "postbacks/reprocess", "").status()).isEqualTo(200);
  }

  @Test
  void aBodyOfUnknownTypeIsNotTakenForNone() {
    operator.asks("POST", "goals", null).isProblem(415, "unsupported_media_type", null);
    Answer.of(
            http.send(
                http.request(
                        "/api/v1/deliveries/replay",
                        "Authorization",
                        operator.authorization(),
                        "Content-Type",
                        "text/plain")
                    .POST(BodyPublishers.ofString("{\"dry_run\":true}"))
                    .build()))
        .isProblem(415, "unsupported_media_type", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postbacks?result=&code=&goal=&click_id=&event_id=&from=&to=&limit=&cursor=",
        "postbacks?result=accepted&event_id=",
        "conversions?goal=&click_id=&from=&to=",
        "deliveries?status=&goal=&destination=&http_status=&click_id=&event_id=&from=&to="
      })
  void anEmptyFilterIsNone(String list) {
    try (UnreliableTracker tracker = new UnreliableTracker()) {
      reached(tracker);

      assertThat(operator.reads(list).path("items")).isNotEmpty();
    }
  }

  @Test
  void anEmptyFilterOfUnknownTokensIsNone() {
    assertThat(operator.asks("GET", "postbacks/unknown_tokens?days=", null).status())
        .isEqualTo(200);
  }

  @Test
  void anEmptyFilterInABodyIsNone() {
    try (UnreliableTracker tracker = new UnreliableTracker()) {
      reached(tracker);

      assertThat(
              counted(
                  "\"status\":\"\",\"goal\":\"\",\"destination\":\"\",\"event_id\":\"\","
                      + "\"from\":\"\",\"to\":\"\""))
          .isPositive();
      assertThat(operator.reprocesses("{\"code\":\"\",\"goal\":\"\",\"from\":\"\"}").size())
          .isEqualTo(3);
    }
  }

  @Test
  void theIdOfOneCallIsNotEmpty() {
    operator
        .asks("POST", "postbacks/reprocess", "{\"id\":\"\"}")
        .isProblem(400, "invalid_field", "id");
  }

  @ParameterizedTest
  @CsvSource({
    "%2B999999999-12-31T00:00:00Z,  false",
    "9999-12-31,                    false",
    "2160-01-01,                    false",
    "1969-12-31,                    true",
    "-999999999-01-01T00:00:00Z,    true"
  })
  void timesFarOffAreBeforeOrAfterEverything(String moment, boolean before) {
    try (UnreliableTracker tracker = new UnreliableTracker()) {
      reached(tracker);

      for (String list : new String[] {"postbacks", "conversions", "deliveries"}) {
        assertThat(operator.reads(list + "?from=" + moment).path("items").isEmpty())
            .isNotEqualTo(before);
        assertThat(operator.reads(list + "?to=" + moment).path("items").isEmpty())
            .isEqualTo(before);
      }
      String inJson = moment.replace("%2B", "+");
      assertThat(counted("\"from\":\"" + inJson + "\"") > 0).isEqualTo(before);
      assertThat(counted("\"to\":\"" + inJson + "\"") > 0).isNotEqualTo(before);
      operator.reprocesses("{\"from\":\"" + inJson + "\",\"to\":\"" + inJson + "\"}");
    }
  }

  @Test
  void aDayIsAPeriodInABodyToo() {
    try (UnreliableTracker tracker = new UnreliableTracker()) {
      reached(tracker);

      assertThat(counted("\"from\":\"2026-01-01\"")).isPositive();
      assertThat(counted("\"to\":\"2026-01-01\"")).isZero();
      operator.reprocesses("{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\"}");
    }
  }

  @Test
  void whatIsOnlyCountedIsCheckedAsWhatIsSent() {
    operator
        .asks("POST", "deliveries/replay", "{\"rate\":-1,\"dry_run\":true}")
        .isProblem(400, "invalid_field", "rate");
  }

  @Test
  void anEmptyBodyIsNoReasonToRefuseWhatTheQuerySays() {
    partner
        .postsJson("?clickid=" + operator.addsLead() + "&goal=dep&sum=5", "")
        .isAccepted("dep", false);
  }

  @Test
  void aBodyWithoutParametersIsRefusedByTheCodesOfTheContractAndCounted() {
    partner
        .postsJson("", "{\"clickid\":\"a\",\"params\":{\"a\":1}}")
        .isProblem(400, "invalid_parameter", "params");
    partner.postsJson("", "{\"clickid\"").isProblem(400, "invalid_parameter", null);
    partner.postsForm("", "x".repeat(1_100_000)).isProblem(413, "body_too_large", null);
    partner.posts("", "<a/>", "text/xml").isProblem(415, "unsupported_media_type", null);

    assertThat(refused("invalid_parameter")).isEqualTo(2);
    assertThat(refused("body_too_large")).isEqualTo(1);
    assertThat(refused("unsupported_media_type")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 31})
  void aBodyThatIsTooLongIsToldSo(int mebibytes) {
    String json = " ".repeat(mebibytes * MEBIBYTE) + "{}";

    operator.asks("POST", "goals", json).isProblem(413, "body_too_large", null);
    assertThat(operator.reads("goals?limit=1").path("items")).isNotEmpty();
  }

  /** Whoever sent it all would lose the answer with the connection. */
  @ParameterizedTest
  @ValueSource(ints = {33, 40})
  void aBodyThatIsFarTooLongIsToldSoBeforeItIsSent(int mebibytes) throws IOException {
    String head =
        "POST /api/v1/goals HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: %s\r\nContent-Length: %d\r\n\r\n";

    try (Socket socket =
        http.open(head.formatted(operator.authorization(), (long) mebibytes * MEBIBYTE))) {
      socket.setSoTimeout(20_000);
      assertThat(upTo('}', socket.getInputStream()))
          .startsWith("HTTP/1.1 413")
          .contains("\"code\":\"body_too_large\"");
    }
  }

  /** The text up to that sign, or to the end. */
  private static String upTo(char last, InputStream stream) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = stream.read(); next >= 0; next = stream.read()) {
      text.append((char) next);
      if (next == last) {
        break;
      }
    }
    return text.toString();
  }

  @Test
  void aNameIsOneLine() {
    String token = Operator.uniqueName();

    operator
        .asks("POST", "goals", "{\"name\":\"a\\u0000b\",\"token\":\"" + token + "\"}")
        .isProblem(400, "invalid_field", "name");
    operator
        .asks("POST", "spots", "{\"name\":\"a\\u0000b\"}")
        .isProblem(400, "invalid_field", "name");
  }

  /** A goal of which one event reached the tracker. */
  private JsonNode reached(UnreliableTracker tracker) {
    String token = Operator.uniqueName();
    JsonNode goal = operator.addsGoal(token);
    operator.changesGoal(
        goal, "{\"external_postback\":{\"url\":\"%s\"}}".formatted(tracker.url("/?e={event_id}")));
    partner.reports("clickid=" + operator.addsLead() + "&goal=" + token).isAccepted(token, false);
    await()
        .until(
            () ->
                !operator
                    .reads("deliveries?status=delivered&goal=" + token)
                    .path("items")
                    .isEmpty());
    return goal;
  }

  private String destination(UnreliableTracker tracker) {
    for (JsonNode one : operator.reads("destinations?limit=100").path("items")) {
      if (one.path("name").asText().equals(tracker.host())) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError("There is no destination " + tracker.host());
  }

  /** A POST without a body and without the header that would tell its type. */
  private Answer bare(String path) {
    return operator.asks("POST", path, null);
  }

  private int counted(String filter) {
    return operator
        .sends("POST", "deliveries/replay", "{" + filter + ",\"dry_run\":true}")
        .path("matched")
        .asInt();
  }

  private long refused(String reason) {
    return http.get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("goalpost_postbacks_total{"))
        .filter(line -> line.contains("\"refused\"") && line.contains("\"" + reason + "\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
