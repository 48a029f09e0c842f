package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers see who was written about, and what of it is new to them. */
@OnMariaDb
class MessengerIT extends PostbackSystemTest {

  /** What the contract allows between a postback's answer and its message on the screen. */
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(1);

  /** A stream says something every fifteen seconds. */
  private static final Duration PULSE_AND_MORE = Duration.ofSeconds(25);

  private String mark;
  private JsonNode spot;

  @BeforeEach
  void addGoal() {
    mark = Operator.uniqueName();
    operator.changesGoal(
        operator.addsGoal(mark), "{\"system_message\":{\"enabled\":true,\"text\":\"Sum {sum}\"}}");
    spot =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"S\",\"target_url\":\"https://t.me/s\",\"crm_enabled\":true}");
  }

  @Test
  void theLatestThreadComesFirst() {
    reports("a", 1);
    reports("b", 2);
    reports("a", 3);

    JsonNode threads = threads(operator, "");
    assertThat(threads)
        .extracting(thread -> thread.at("/lead/click_id").asText())
        .containsExactly(client("a"), client("b"));
    assertThat(threads.get(0).at("/last_message/text").asText()).isEqualTo("Sum 3");
    assertThat(threads(operator, "&goal=reg")).isEmpty();
    assertThat(threads(operator, "&manager=Nobody")).isEmpty();
    assertThat(operator.reads("threads?q=" + client("b") + "&limit=1").path("items")).hasSize(1);
  }

  @Test
  void clientsWithoutAMessageFollowThoseWithOne() {
    reports("a", 1);
    addClient("b");
    reports("c", 2);
    addClient("d");

    assertThat(clicks("")).containsExactly(client("c"), client("a"), client("d"), client("b"));
    assertThat(clicks("&spot=" + spot.path("code").asText()))
        .containsExactly(client("c"), client("a"), client("d"), client("b"));
    assertThat(clicks("&unread=true")).containsExactly(client("c"), client("a"));
    assertThat(threads(operator, "").get(2).path("last_message").isNull()).isTrue();
    assertThat(operator.reads("leads/" + client("d") + "/messages").path("items")).isEmpty();

    reports("b", 3);
    assertThat(clicks("")).containsExactly(client("b"), client("c"), client("a"), client("d"));
  }

  @Test
  void pagesOfOneClientEachMeetEveryClientOnce() {
    reports("a", 1);
    addClient("b");
    reports("c", 2);
    addClient("d");
    for (String filter : List.of("q=" + mark, "spot=" + spot.path("code").asText())) {
      List<String> met = new ArrayList<>();
      String cursor = "";
      do {
        JsonNode page = operator.reads("threads?limit=1&" + filter + cursor);
        page.path("items").forEach(item -> met.add(item.at("/lead/click_id").asText()));
        cursor =
            page.path("next_cursor").isNull()
                ? null
                : "&cursor=" + page.path("next_cursor").asText();
      } while (cursor != null);

      assertThat(met).containsExactly(client("c"), client("a"), client("d"), client("b"));
    }
  }

  @Test
  void aManagerFindsTheirOwnClientsWithAMessageAndWithout() {
    reports("a", 1);
    reports("b", 2);
    addClient("c");
    addClient("d");
    operator.sends(
        "POST",
        "lead-assignments",
        "{\"manager\":\"%s\",\"click_ids\":[\"%s\",\"%s\"]}"
            .formatted(mark, client("a"), client("c")));

    assertThat(clicks("&manager=" + mark)).containsExactly(client("a"), client("c"));
    assertThat(clicks("&unread=true&manager=" + mark)).containsExactly(client("a"));
  }

  @Test
  void whoWasForgottenIsListedNoMoreUntilHeardOfAgain() {
    addClient("a");
    reports("b", 1);
    for (String name : List.of("a", "b")) {
      operator.sends("DELETE", "leads/" + client(name) + "/personal-data", null);
    }
    assertThat(clicks("")).isEmpty();

    addClient("a");
    assertThat(clicks("")).containsExactly(client("a"));
  }

  @Test
  void clientsOfSpotsWithoutCrmStayAway() {
    JsonNode other =
        operator.sends("POST", "spots", "{\"name\":\"S\",\"target_url\":\"https://t.me/s\"}");
    operator.addsLead(other, "\"click_id\":\"%s\"".formatted(client("a")));

    assertThat(threads(operator, "")).isEmpty();
    assertThat(operator.reads("threads?spot=" + other.path("code").asText()).path("items"))
        .isEmpty();
  }

  @Test
  void eachManagerHasReadWhatTheyHaveRead() {
    reports("a", 1);
    reports("a", 2);
    reports("b", 3);
    Operator ann = operator.colleague("leads:read");
    Operator bob = operator.colleague("leads:read");

    ann.sends("PUT", "threads/" + client("a") + "/read", null);

    assertThat(unread(ann)).containsExactly(1, 0);
    assertThat(unread(bob)).containsExactly(1, 2);
    assertThat(threads(ann, "&unread=true")).hasSize(1);

    reports("a", 4);
    assertThat(unread(ann)).containsExactly(1, 1);

    ann.sends("PUT", "threads/read", null);
    assertThat(threads(ann, "&unread=true")).isEmpty();
    assertThat(unread(ann)).containsExactly(0, 0);
    reports("b", 5);
    assertThat(unread(ann)).containsExactly(1, 0);
    ann.asks("PUT", "threads/nobody/read", null).isProblem(404, "not_found", null);
  }

  @Test
  void whatWasWrittenAfterWhatWasShownStaysUnread() {
    reports("a", 1);
    reports("b", 2);
    Operator ann = operator.colleague("leads:read");
    String shown = threads(ann, "").get(0).at("/last_message/id").asText();
    reports("a", 3);
    reports("b", 4);
    ann.sends("PUT", "threads/" + client("a") + "/read", null);

    ann.sends("PUT", "threads/read?up_to=" + shown, null);

    assertThat(unread(ann)).containsExactly(1, 0);
    reports("a", 5);
    ann.sends("PUT", "threads/" + client("a") + "/read?up_to=" + shown, null);
    assertThat(unread(ann)).containsExactly(1, 1);
    ann.asks("PUT", "threads/read?up_to=x", null).isProblem(400, "invalid_field", "up_to");
  }

  @Test
  void whatATokenHasReadIsNotWhatAUserOfItsNameHas() {
    String before = Operator.uniqueName();
    String after = Operator.uniqueName();
    JsonNode user =
        operator.sends(
            "POST",
            "users",
            "{\"login\":\"%s\",\"role\":\"manager\",\"password\":\"long enough it is\"}"
                .formatted(before));
    reports("a", 1);
    reports("b", 2);
    operator.named(before, "leads:read").sends("PUT", "threads/" + client("a") + "/read", null);

    operator.sends("PATCH", "users/" + user.path("id").asText(), "{\"login\":\"" + after + "\"}");

    assertThat(unread(operator.named(after, "leads:read"))).containsExactly(1, 1);
    assertThat(unread(operator.named(before, "leads:read"))).containsExactly(1, 0);
  }

  @Test
  void aMessageIsSeenWithinASecondOfThePostbacksAnswer() {
    addClient("a");
    try (LiveStream stream = LiveStream.open(http, operator.authorization())) {
      await().until(() -> !stream.lines().isEmpty());

      for (int sum = 1; sum <= 3; sum++) {
        String text = "Sum " + sum;
        partner.reports("clickid=" + client("a") + "&goal=" + mark + "&sum=" + sum);

        await()
            .atMost(SEEN_WITHIN)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> stream.tells(client("a"), text));
      }
    }
  }

  @Test
  void aProxyIsAskedToPassOnEachMessageAtOnce() {
    try (LiveStream stream = LiveStream.open(http, operator.authorization())) {
      await().until(() -> stream.lines().contains(": still here"));

      assertThat(stream.lines()).contains("X-Accel-Buffering: no");
    }
  }

  @Test
  void theNextPulseEndsTheStreamOfARevokedToken() {
    JsonNode token = issuesToken();
    try (LiveStream stream = listensBy(token)) {
      revokes(token);

      await().atMost(PULSE_AND_MORE).until(stream::hasEnded);
    }
  }

  @Test
  void whoseTokenIsRevokedIsToldNothingBeforeTheirStreamEnds() {
    JsonNode token = issuesToken();
    try (LiveStream stream = listensBy(token)) {
      revokes(token);

      reports("a", 1);

      await().until(stream::hasEnded);
      assertThat(stream.tells(client("a"), "Sum 1")).isFalse();
    }
  }

  private JsonNode issuesToken() {
    return operator.sends("POST", "tokens", "{\"name\":\"Ann\",\"scopes\":[\"leads:read\"]}");
  }

  private void revokes(JsonNode token) {
    operator.sends("DELETE", "tokens/" + token.path("id").asText(), null);
  }

  private LiveStream listensBy(JsonNode token) {
    LiveStream stream = LiveStream.open(http, "Bearer " + token.path("token").asText());
    await().until(() -> stream.lines().contains(": still here"));
    return stream;
  }

  @Test
  void nobodyListensWithoutAToken() {
    assertThat(http.get("/api/v1/messages/live").statusCode()).isEqualTo(401);
    operator
        .colleague("goals:read")
        .asks("GET", "messages/live", null)
        .isProblem(403, "forbidden", null);
  }

  private String client(String name) {
    return mark + name;
  }

  private void addClient(String name) {
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(client(name)));
  }

  /** Waits until it is told in the thread. */
  private void reports(String name, int sum) {
    addClient(name);
    partner.reports("clickid=%s&goal=%s&sum=%d".formatted(client(name), mark, sum));
    await()
        .until(
            () ->
                operator
                    .reads("leads/" + client(name) + "/messages")
                    .at("/items/0/text")
                    .asText()
                    .equals("Sum " + sum));
  }

  private JsonNode threads(Operator who, String more) {
    return who.reads("threads?q=" + mark + more).path("items");
  }

  private List<String> clicks(String more) {
    List<String> clicks = new ArrayList<>();
    threads(operator, more).forEach(item -> clicks.add(item.at("/lead/click_id").asText()));
    return clicks;
  }

  private Iterable<Integer> unread(Operator who) {
    return threads(who, "").findValuesAsText("unread").stream().map(Integer::valueOf).toList();
  }
}
