package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client's timeline, sales entered by hand, and corrections. */
@OnMariaDb
class ClientCardIT extends PostbackSystemTest {

  private String clickId;

  @BeforeEach
  void addLead() {
    clickId = operator.addsLead();
  }

  @Test
  void theTimelineTellsEverythingNewestFirst() {
    partner.reports("clickid=" + clickId + "&goal=reg&txid=a").isAccepted("reg", false);
    partner.reports("clickid=" + clickId + "&goal=reg&txid=a").isAccepted("reg", true);
    enters("{\"player_id\":\"p\",\"sum\":\"5\"}");

    assertThat(types("")).containsExactly("manual_sale", "duplicate", "conversion", "click");
    assertThat(types("?type=click,duplicate")).containsExactly("duplicate", "click");
    assertThat(timeline("?type=manual_sale").path("events").get(0).path("author").asText())
        .isNotBlank();
  }

  @Test
  void theTimelineIsReadInPages() {
    for (int count = 0; count < 5; count++) {
      partner.reports("clickid=" + clickId + "&goal=redep&sum=" + count);
    }

    var read = new ArrayList<String>();
    String cursor = "";
    do {
      JsonNode page = timeline("?limit=2" + cursor);
      page.path("events").forEach(event -> read.add(event.path("sum").asText("click")));
      cursor =
          page.path("next_cursor").isNull() ? null : "&cursor=" + page.path("next_cursor").asText();
    } while (cursor != null);

    assertThat(read).containsExactly("4", "3", "2", "1", "0", "click");
  }

  @Test
  void whatTheTimelineDoesNotKnowIsRefused() {
    operator
        .asks("GET", "leads/" + clickId + "/timeline?type=clicks", null)
        .isProblem(400, "invalid_field", "type");
    operator
        .asks("GET", "leads/" + clickId + "/timeline?cursor=x", null)
        .isProblem(400, "invalid_field", "cursor");
    operator.asks("GET", "leads/nobody/timeline", null).isProblem(404, "not_found", null);
  }

  @Test
  void aSaleByHandCountsAsAPostbackWould() {
    JsonNode first = enters("{\"player_id\":\"p7\",\"sum\":\"12.50\"}");
    JsonNode second = enters("{\"player_id\":\"p7\",\"sum\":7}");

    assertThat(first.path("goal").asText()).isEqualTo("dep");
    assertThat(second.path("goal").asText()).isEqualTo("redep");
    assertThat(operator.card(clickId).path("player_id").asText()).isEqualTo("p7");
    assertThat(operator.line(clickId, "dep").path("sum").asText()).isEqualTo("12.5");
    assertThat(first.path("author").asText()).isNotBlank();
    assertThat(operator.journal(clickId)).hasSize(2);
  }

  @Test
  void aSaleThatIsSentAgainUnderItsKeyCountsOnce() {
    String key = "k" + clickId;
    String sale = "{\"player_id\":\"p7\",\"sum\":\"%s\",\"txid\":\"%s\"}";

    Answer first = sends(sale.formatted("12.50", key));
    Answer again = sends(sale.formatted("12.5", key));
    JsonNode other = enters(sale.formatted("12.50", key + "-2"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("txid").asText()).isEqualTo(key);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("event_id")).isEqualTo(first.json().path("event_id"));
    assertThat(other.path("goal").asText()).isEqualTo("redep");
    assertThat(operator.conversions(clickId)).hasSize(2);
    sends(sale.formatted("13", key)).isProblem(409, "conflicting_event", "txid");
    partner
        .reports("clickid=%s&goal=dep&playerid=p7&sum=12.5&txid=%s".formatted(clickId, key))
        .isAccepted("dep", true);
  }

  @Test
  void theKeyOfASaleIsReadAsThatOfAPostback() {
    String sale = "{\"player_id\":\"p\",\"sum\":\"1\",\"txid\":\"%s\"}";
    sends(sale.formatted("{txid}")).isProblem(400, "unexpanded_macro", "txid");
    sends(sale.formatted("x".repeat(1001))).isProblem(400, "invalid_parameter", "txid");

    enters(sale.formatted(""));
    enters(sale.formatted(""));

    assertThat(operator.conversions(clickId)).hasSize(2);
  }

  @Test
  void aSaleThatMakesNoSenseIsRefusedAndNotJournaled() {
    sends("{\"player_id\":\"p\"}").isProblem(400, "invalid_field", "sum");
    sends("{\"sum\":\"1\"}").isProblem(400, "invalid_field", "player_id");
    sends("{\"player_id\":\"p\",\"sum\":\"1,5\"}").isProblem(400, "invalid_sum", "sum");
    sends("{\"player_id\":\"p\",\"sum\":\"1\",\"goal\":\"depp\"}")
        .isProblem(404, "unknown_goal", "goal");
    operator
        .asks("POST", "leads/nobody/sales", "{\"player_id\":\"p\",\"sum\":\"1\"}")
        .isProblem(404, "not_found", null);

    assertThat(operator.journal(clickId)).isEmpty();
  }

  @Test
  void aReversalTakesAConversionOutOfTheTotals() {
    String wrong = partner.reports("clickid=" + clickId + "&goal=redep&sum=10").eventId();
    partner.reports("clickid=" + clickId + "&goal=redep&sum=4");

    JsonNode entry = corrects(wrong, "{\"kind\":\"reverse\",\"reason\":\"charged back\"}");

    assertThat(entry.path("sum").asText()).isEqualTo("-10");
    assertThat(operator.line(clickId, "redep").path("count").asInt()).isEqualTo(1);
    assertThat(operator.line(clickId, "redep").path("sum").asText()).isEqualTo("4");
    assertThat(operator.reads("conversions/" + wrong).path("sum").asText()).isEqualTo("10");
    assertThat(types("?type=correction")).hasSize(1);
    operator
        .asks(
            "POST",
            "conversions/" + wrong + "/corrections",
            "{\"kind\":\"reverse\",\"reason\":\"again\"}")
        .isProblem(409, "conflict", null);
  }

  @Test
  void afterItsReversalAFirstSaleCanComeAgain() {
    String wrong = partner.reports("clickid=" + clickId + "&goal=dep&sum=10").eventId();
    corrects(wrong, "{\"kind\":\"reverse\",\"reason\":\"a test of the partner's\"}");

    assertThat(operator.line(clickId, "dep").isMissingNode()).isTrue();
    partner.reports("clickid=" + clickId + "&goal=dep&sum=3").isAccepted("dep", false);
    assertThat(operator.line(clickId, "dep").path("sum").asText()).isEqualTo("3");
  }

  @Test
  void anAdjustmentSetsAnAmountAndCanBeAdjustedAndReversed() {
    String event = partner.reports("clickid=" + clickId + "&goal=dep&sum=10").eventId();
    corrects(event, "{\"kind\":\"adjust\",\"sum\":\"8.5\",\"reason\":\"fee\"}");
    corrects(event, "{\"kind\":\"adjust\",\"sum\":9,\"reason\":\"fee again\"}");

    assertThat(operator.line(clickId, "dep").path("sum").asText()).isEqualTo("9");

    corrects(event, "{\"kind\":\"reverse\",\"reason\":\"fraud\"}");
    assertThat(operator.line(clickId, "dep").isMissingNode()).isTrue();
    assertThat(operator.reads("conversions/" + event + "/corrections").path("items"))
        .extracting(entry -> entry.path("sum").asText())
        .containsExactly("-1.5", "0.5", "-9");
  }

  @Test
  void aReversedAmountNoLongerWaitsForItsRate() {
    String event =
        partner.reports("clickid=" + clickId + "&goal=rebill&sum=10&currency=XPF").eventId();
    partner.reports("clickid=" + clickId + "&goal=rebill&sum=1");
    corrects(event, "{\"kind\":\"reverse\",\"reason\":\"fraud\"}");

    JsonNode line = operator.line(clickId, "rebill");
    assertThat(line.path("waiting_for_rate").asInt()).isZero();
    assertThat(line.path("sum").asText()).isEqualTo("1");
  }

  @Test
  void theCardHasALinkToSendToTheClient() {
    JsonNode spot = operator.addsSpot();
    operator.sends(
        "PATCH",
        "spots/" + spot.path("id").asText(),
        "{\"registration_url\":\"https://partner.example/?sub={click_id}&n={name}&x={params__x}\"}");

    JsonNode card =
        operator.addsLead(spot, "\"click_id\":\"%s-a\",\"name\":\"A b\"".formatted(clickId));

    assertThat(card.path("registration_link").asText())
        .isEqualTo("https://partner.example/?sub=%s-a&n=A%%20b&x=".formatted(clickId));
    assertThat(operator.card(clickId).path("registration_link").isNull()).isTrue();
    for (String wrong :
        List.of(
            "https://{name}.example/",
            "https://p.example/{nothing}",
            "ftp://p.example/{click_id}",
            "https://p.example/")) {
      operator
          .asks(
              "PATCH",
              "spots/" + spot.path("id").asText(),
              "{\"registration_url\":\"%s\"}".formatted(wrong))
          .isProblem(400, "invalid_field", "registration_url");
    }
  }

  private JsonNode enters(String sale) {
    return operator.sends("POST", "leads/" + clickId + "/sales", sale);
  }

  private Answer sends(String sale) {
    return operator.asks("POST", "leads/" + clickId + "/sales", sale);
  }

  private JsonNode corrects(String event, String correction) {
    return operator.sends("POST", "conversions/" + event + "/corrections", correction);
  }

  private JsonNode timeline(String query) {
    return operator.reads("leads/" + clickId + "/timeline" + query);
  }

  private List<String> types(String query) {
    return timeline(query).path("events").findValuesAsText("type");
  }
}
