package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/** Whoever runs the server, through its management API. */
public final class Operator {

  private static final Duration REBUILD_LIMIT = Duration.ofSeconds(60);
  private static final AtomicLong NAMES = new AtomicLong(System.currentTimeMillis());

  private final Http http;
  private final String token;

  public Operator(Http http) {
    this(http, RunningServer.API_TOKEN);
  }

  private Operator(Http http, String token) {
    this.http = http;
    this.token = token;
  }

  /** Somebody else, with a token of their own that has these scopes. */
  public Operator colleague(String... scopes) {
    return named(uniqueName(), scopes);
  }

  /** Somebody of this name, with a token of their own that has these scopes. */
  public Operator named(String name, String... scopes) {
    JsonNode issued =
        sends(
            "POST",
            "tokens",
            "{\"name\":\"%s\",\"scopes\":[\"%s\"]}".formatted(name, String.join("\",\"", scopes)));
    return new Operator(http, issued.path("token").asText());
  }

  /** What this one's requests say of who sends them. */
  public String authorization() {
    return "Bearer " + token;
  }

  /** A name that nothing on any server has yet. */
  public static String uniqueName() {
    return "n" + NAMES.incrementAndGet();
  }

  /** Adds a spot and returns it. */
  public JsonNode addsSpot() {
    return sends("POST", "spots", "{\"name\":\"A channel\",\"target_url\":\"https://t.me/some\"}");
  }

  /** Adds a lead on a spot of its own and returns its click id. */
  public String addsLead() {
    String clickId = uniqueName();
    addsLead(addsSpot(), "\"click_id\":\"%s\"".formatted(clickId));
    return clickId;
  }

  /** Adds a lead with these JSON members and returns its card. */
  public JsonNode addsLead(JsonNode spot, String members) {
    return sends(
        "POST", "leads", "{\"spot\":\"%s\",%s}".formatted(spot.path("code").asText(), members));
  }

  /** Adds a custom goal of which every event counts, and returns it. */
  public JsonNode addsGoal(String token) {
    return sends("POST", "goals", "{\"name\":\"%1$s\",\"token\":\"%1$s\"}".formatted(token));
  }

  public void changesGoal(JsonNode goal, String json) {
    sends("PATCH", "goals/" + goal.path("id").asText(), json);
  }

  public void changesAccount(String json) {
    sends("PUT", "account", json);
  }

  public void setsRate(String currency, String day, String rate) {
    sends(
        "PUT",
        "rates",
        "[{\"currency\":\"%s\",\"date\":\"%s\",\"rate\":\"%s\"}]".formatted(currency, day, rate));
  }

  public JsonNode reprocesses(String json) {
    return sends("POST", "postbacks/reprocess", json);
  }

  public JsonNode card(String clickId) {
    return reads("leads/" + Partner.encoded(clickId).replace("+", "%20"));
  }

  /** The line of a client's card under that goal; missing if the client never reached it. */
  public JsonNode line(String clickId, String goal) {
    return StreamSupport.stream(card(clickId).path("goals").spliterator(), false)
        .filter(line -> line.path("token").asText().equals(goal))
        .findFirst()
        .orElseGet(() -> card(clickId).path("no such line"));
  }

  /** The journaled calls for a click id, newest first. */
  public List<JsonNode> journal(String clickId) {
    return all("postbacks?click_id=" + Partner.encoded(clickId));
  }

  public List<JsonNode> conversions(String clickId) {
    return all("conversions?click_id=" + Partner.encoded(clickId));
  }

  /** All that happened with a client, or some types of it, newest first. */
  public List<JsonNode> timeline(String clickId, String... types) {
    String asked = "leads/%s/timeline?type=%s".formatted(clickId, String.join(",", types));
    return all(asked, "events");
  }

  /** Has the totals made anew, and waits until they are in force. */
  public void rebuildsTotals() {
    int before = edition();
    assertThat(asks("POST", "statistics/rebuild", null).status()).isEqualTo(202);
    awaitEditionAfter(before);
  }

  /** Which edition of the totals is in force. */
  public int edition() {
    return reads("statistics/rebuild").path("edition").asInt();
  }

  /** Waits until newer totals are in force. */
  public void awaitEditionAfter(int before) {
    await().atMost(REBUILD_LIMIT).until(() -> edition() > before && isInForce());
  }

  private boolean isInForce() {
    return reads("statistics/rebuild").path("state").asText().equals("in_force");
  }

  public JsonNode reads(String path) {
    return sends("GET", path, null);
  }

  public JsonNode sends(String method, String path, String json) {
    Answer answer = asks(method, path, json);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    return answer.json();
  }

  public Answer asks(String method, String path, String json) {
    HttpRequest.Builder request = http.request("/api/v1/" + path, "Authorization", authorization());
    return Answer.of(
        http.send(
            json == null
                ? request.method(method, BodyPublishers.noBody()).build()
                : request
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json))
                    .build()));
  }

  /**
   * Stores the clients of a spreadsheet.
   *
   * @param sheet CSV with the names of fields in its first line
   */
  Answer imports(String sheet) {
    return Answer.of(
        http.send(
            http.request("/api/v1/lead-imports", "Authorization", authorization())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(sheet))
                .build()));
  }

  /** The items of all pages of a list, which may be asked for in small ones. */
  List<JsonNode> all(String asked) {
    return all(asked, "items");
  }

  private List<JsonNode> all(String asked, String member) {
    String list = asked.contains("limit=") ? asked : asked + "&limit=500";
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = reads(list);
    page.path(member).forEach(items::add);
    while (!page.path("next_cursor").isNull()) {
      page = reads(list + "&cursor=" + page.path("next_cursor").asText());
      page.path(member).forEach(items::add);
    }
    return items;
  }
}
