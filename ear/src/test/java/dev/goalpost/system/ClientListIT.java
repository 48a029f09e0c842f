package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients are found by how they are known, and forgotten when they ask for it. */
@OnMariaDb
class ClientListIT extends PostbackSystemTest {

  private String mark;
  private JsonNode spot;
  private String clickId;

  @BeforeEach
  void addLead() {
    mark = Operator.uniqueName();
    spot = operator.addsSpot();
    clickId = "c" + mark;
    operator.addsLead(
        spot,
        """
        "click_id":"c%1$s","name":"Åsa %1$s Öberg","username":"@U_%1$s","player_id":"P%1$s",
        "user_id":"4711","identifiers":{"ip":"192.0.2.7"},"params":{"mail":"a@b.example"}
        """
            .formatted(mark));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c%s", "åsa %s", "ÅSA %s ö", "u_%s", "@u_%s", "P%s"})
  void aClientIsFoundByHowItBegins(String search) {
    assertThat(found("q=" + Partner.encoded(search.formatted(mark))))
        .extracting(lead -> lead.path("click_id").asText())
        .containsExactly(clickId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "Öberg %s", "p%s", "%%%s", "u-%s"})
  void whatStandsElsewhereIsNotFound(String search) {
    assertThat(found("q=" + Partner.encoded(search.formatted(mark)))).isEmpty();
  }

  @Test
  void aSearchIsNarrowedAndReadInPages() {
    for (int count = 0; count < 3; count++) {
      operator.addsLead(spot, "\"click_id\":\"c%s-%d\"".formatted(mark, count));
    }
    operator.addsLead(operator.addsSpot(), "\"click_id\":\"c%s-other\"".formatted(mark));
    partner.reports("clickid=c" + mark + "-1&goal=reg");

    String here = "q=c" + mark + "&spot=" + spot.path("code").asText();
    assertThat(found("q=c" + mark)).hasSize(5);
    assertThat(found(here)).hasSize(4);
    assertThat(found(here + "&goal=reg"))
        .extracting(lead -> lead.path("click_id").asText())
        .containsExactly("c" + mark + "-1");
    JsonNode first = operator.reads("leads?limit=3&" + here);
    JsonNode second =
        operator.reads("leads?limit=3&" + here + "&cursor=" + first.path("next_cursor").asText());
    assertThat(first.path("items")).hasSize(3);
    assertThat(second.path("items"))
        .extracting(lead -> lead.path("click_id").asText())
        .containsExactly(clickId);
  }

  /** So many that they are not read by what was looked for, and others came after them. */
  @Test
  void allOfManyAreFoundTheLatestFirst() {
    String prefix = "x" + mark;
    for (int lot = 0; lot < 3; lot++) {
      operator.sends("POST", "leads", leads(prefix + lot, 700));
    }
    operator.addsLead(spot, "\"click_id\":\"y%s\",\"name\":\"%s\"".formatted(mark, prefix));
    operator.sends("POST", "leads", leads("z" + mark, 5));

    List<String> found = clickIdsInPages("q=" + prefix);

    assertThat(found)
        .hasSize(2_101)
        .doesNotHaveDuplicates()
        .startsWith("y" + mark, prefix + "2-699");
    assertThat(found.subList(1, 2_101)).allMatch(one -> one.startsWith(prefix));
    partner.reports("clickid=" + prefix + "0-3&goal=reg");
    assertThat(clickIdsInPages("goal=reg&q=" + prefix)).containsExactly(prefix + "0-3");
  }

  private String leads(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            at ->
                "{\"spot\":\"%s\",\"click_id\":\"%s-%d\"}"
                    .formatted(spot.path("code").asText(), prefix, at))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private List<String> clickIdsInPages(String query) {
    List<String> clickIds = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = operator.reads("leads?limit=500&" + query + cursor);
      page.path("items").forEach(lead -> clickIds.add(lead.path("click_id").asText()));
      cursor = page.hasNonNull("next_cursor") ? "&cursor=" + page.get("next_cursor").asText() : "";
    } while (!cursor.isEmpty());
    return clickIds;
  }

  @Test
  void manyClientsGetAManagerAtOnce() {
    operator.addsLead(spot, "\"click_id\":\"d%s\"".formatted(mark));
    String both = "[\"c%1$s\",\"d%1$s\"]".formatted(mark);

    JsonNode answer = assigns("{\"manager\":\" Ann \",\"click_ids\":%s}".formatted(both)).json();

    assertThat(answer.path("assigned").asInt()).isEqualTo(2);
    assertThat(operator.card("d" + mark).path("manager").asText()).isEqualTo("Ann");
    assigns("{\"click_ids\":%s}".formatted(both));
    assertThat(operator.card(clickId).path("manager").isNull()).isTrue();
  }

  @Test
  void clientsGetAManagerAllOrNone() {
    assigns("{\"manager\":\"Ann\",\"click_ids\":[\"%s\",\"nobody\"]}".formatted(clickId))
        .isProblem(400, "invalid_field", "click_ids");
    assigns("{\"manager\":\"Ann\",\"click_ids\":[]}").isProblem(400, "invalid_field", "click_ids");
    assigns("{\"manager\":\"%s\",\"click_ids\":[\"%s\"]}".formatted("x".repeat(121), clickId))
        .isProblem(400, "invalid_field", "manager");

    assertThat(operator.card(clickId).path("manager").isNull()).isTrue();
  }

  @Test
  void allThatIsKnownIsExportedAndForgotten() {
    partner.reports(
        "clickid=" + clickId + "&goal=dep&sum=5&playerid=Q" + mark + "&note=N" + mark + "&txid=t");

    String known = operator.asks("GET", data(), null).body();
    operator.sends("DELETE", data(), null);
    String left = operator.asks("GET", data(), null).body();

    assertThat(known).contains("Åsa", "a@b.example", "192.0.2.7", "Q" + mark, "N" + mark, "4711");
    assertThat(left)
        .doesNotContain("Åsa", "a@b.example", "192.0.2.7", "Q" + mark, "N" + mark, "4711");
    assertThat(operator.line(clickId, "dep").path("sum").asText()).isEqualTo("5");
    assertThat(found("q=@u_" + mark)).isEmpty();
    operator.asks("DELETE", "leads/nobody/personal-data", null).isProblem(404, "not_found", null);
  }

  @Test
  void whatWasWrittenOfCorrectionsIsExportedAndForgotten() {
    String event = partner.reports("clickid=" + clickId + "&goal=dep&sum=5").eventId();
    String corrections = "conversions/" + event + "/corrections";
    operator.sends("POST", corrections, "{\"kind\":\"reverse\",\"reason\":\"Åsa Öberg called\"}");

    String known = operator.asks("GET", data(), null).body();
    operator.sends("DELETE", data(), null);

    assertThat(known).contains("Åsa Öberg called");
    assertThat(operator.asks("GET", data(), null).body()).doesNotContain("called");
    JsonNode left = operator.reads(corrections).path("items").path(0);
    assertThat(left.path("reason").asText()).isEmpty();
    assertThat(left.path("sum").asText()).isEqualTo("-5");
    assertThat(left.path("author").asText()).isNotEmpty();
  }

  @Test
  void callsThatDidNotFindTheClientAreForgottenToo() {
    String tracker = "T" + mark;
    partner.reports("clickid=" + tracker + "&goal=dep&playerid=Q" + mark);
    operator.sends("PATCH", "leads/" + clickId, "{\"cl_id\":\"%s\"}".formatted(tracker));
    assertThat(operator.asks("GET", "postbacks", null).body()).contains("Q" + mark);

    assertThat(operator.asks("DELETE", "leads/" + clickId, null).status()).isEqualTo(204);

    assertThat(operator.asks("GET", "postbacks", null).body()).doesNotContain("Q" + mark);
    assertThat(found("q=@u_" + mark)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "id"})
  void callsThatCameBeforeTheTelegramUserAreExportedAndForgotten(String spotBy) {
    String user = "9" + new StringBuilder(mark.substring(1)).reverse();
    partner
        .reports(
            "user_id=%s&spot=%s&goal=reg&playerid=Q%s"
                .formatted(user, spot.path(spotBy).asText(), mark))
        .isProblem(404, "unknown_click", "user_id");
    assertThat(operator.asks("GET", data(), null).body()).doesNotContain("Q" + mark);
    operator.sends("PATCH", "leads/" + clickId, "{\"user_id\":\"%s\"}".formatted(user));

    JsonNode known = operator.reads(data()).path("postbacks");
    operator.sends("DELETE", data(), null);

    assertThat(known).hasSize(1);
    assertThat(known.path(0).path("query").asText()).contains(user, "Q" + mark);
    assertThat(known.path(0).path("click_id").isNull()).isTrue();
    assertThat(operator.asks("GET", "postbacks", null).body()).doesNotContain(user, "Q" + mark);
  }

  @Test
  void callsThatNamedTheTrackersClickAreExportedToo() {
    String tracker = "T" + mark;
    partner.reports("clickid=" + tracker + "&goal=dep&playerid=Q" + mark);
    partner.reports("clickid=" + clickId + "&goal=reg");
    operator.sends("PATCH", "leads/" + clickId, "{\"cl_id\":\"%s\"}".formatted(tracker));

    assertThat(operator.reads(data()).path("postbacks"))
        .extracting(call -> call.path("click_id").asText())
        .containsExactly(clickId, tracker);
  }

  @Test
  void callsAboutAnotherClientWhoseClickIsGivenAsTheTrackersAreLeftOut() {
    String namesake = "n" + mark;
    operator.addsLead(spot, "\"click_id\":\"%s\",\"cl_id\":\"%s\"".formatted(namesake, clickId));
    partner.reports("clickid=" + clickId + "&goal=reg&playerid=Q" + mark);
    partner.reports("clickid=" + namesake + "&goal=reg&playerid=R" + mark);

    assertThat(callsExportedOf(namesake)).contains("R" + mark).doesNotContain("Q" + mark);
    assertThat(callsExportedOf(clickId)).contains("Q" + mark).doesNotContain("R" + mark);
    operator.sends("DELETE", "leads/" + namesake + "/personal-data", null);
    assertThat(callsExportedOf(namesake)).doesNotContain("R" + mark);
    assertThat(callsExportedOf(clickId)).contains("Q" + mark);
  }

  @Test
  void whoeverIsForgottenLeavesTheCallsOfWhoHadTheClickAsTheTrackers() {
    String namesake = "n" + mark;
    operator.addsLead(spot, "\"click_id\":\"%s\",\"cl_id\":\"%s\"".formatted(namesake, clickId));
    partner.reports("clickid=" + clickId + "&goal=reg&playerid=Q" + mark);
    partner.reports("clickid=" + namesake + "&goal=reg&playerid=R" + mark);

    operator.sends("DELETE", data(), null);

    assertThat(callsExportedOf(clickId)).doesNotContain("Q" + mark);
    assertThat(callsExportedOf(namesake)).contains("R" + mark);
  }

  private String callsExportedOf(String client) {
    return operator.reads("leads/" + client + "/personal-data").path("postbacks").toString();
  }

  @Test
  void aRepeatAboutAForgottenClientGetsTheFirstAnswer() {
    String call = "clickid=%s&goal=rebill&sum=5&playerid=Q%s&txid=%2$s".formatted(clickId, mark);
    String event = partner.reports(call).isAccepted("rebill", false).eventId();
    operator.sends("DELETE", data(), null);

    assertThat(partner.reports(call).isAccepted("rebill", true).eventId()).isEqualTo(event);
  }

  @Test
  void theTimeOfAClickCannotBeChanged() {
    operator
        .asks("PATCH", "leads/" + clickId, "{\"clicked_at\":\"2026-01-01T00:00:00Z\"}")
        .isProblem(400, "invalid_field", "clicked_at");
    String asItIs = operator.card(clickId).path("clicked_at").asText();
    operator.sends("PATCH", "leads/" + clickId, "{\"clicked_at\":\"%s\"}".formatted(asItIs));
  }

  private Answer assigns(String json) {
    return operator.asks("POST", "lead-assignments", json);
  }

  private String data() {
    return "leads/" + clickId + "/personal-data";
  }

  private JsonNode found(String query) {
    return operator.reads("leads?" + query).path("items");
  }
}
