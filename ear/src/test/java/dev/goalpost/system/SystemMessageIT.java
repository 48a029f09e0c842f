package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners report appears in the thread of the client's manager. */
@OnMariaDb
class SystemMessageIT extends PostbackSystemTest {

  private String token;
  private String clickId;

  @BeforeEach
  void addGoal() {
    token = Operator.uniqueName();
    clickId = Operator.uniqueName();
    var goal = operator.addsGoal(token);
    operator.changesGoal(
        goal,
        """
        {"system_message":{"enabled":true,
         "text":"{action}: {sum} {currency} of {player_id}, {params__note}. {manager}"}}
        """);
  }

  @Test
  void aConversionIsToldOnce() {
    addLead(true, "\"manager\":\"Ann\"");

    partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=12.50&playerid=p1&note=50%25");
    partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=1&txid=t");
    partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=1&txid=t");

    awaitMessages(2);
    assertThat(texts())
        .containsExactly(token + ": 1 USD of p1, . Ann", token + ": 12.5 USD of p1, 50%. Ann");
  }

  @Test
  void theSpotsManagerStandsInForAClientWithoutOne() {
    addLead(true, "\"name\":\"Client\"");

    partner.reports("clickid=" + clickId + "&goal=" + token);

    awaitMessages(1);
    assertThat(texts().get(0)).endsWith(". Spot's manager");
  }

  @Test
  void aSpotWithoutCrmHasNoMessages() {
    addLead(false, "\"name\":\"Client\"");
    String told = clickId;
    partner.reports("clickid=" + told + "&goal=" + token);
    clickId = Operator.uniqueName();
    addLead(true, "\"name\":\"Other\"");
    partner.reports("clickid=" + clickId + "&goal=" + token);

    awaitMessages(1);
    clickId = told;
    assertThat(texts()).isEmpty();
  }

  @Test
  void aClientWhoIsForgottenHasNoThreadLeft() {
    addLead(true, "\"manager\":\"Ann\"");
    partner.reports("clickid=" + clickId + "&goal=" + token + "&playerid=Q7&note=N7");
    awaitMessages(1);

    operator.sends("DELETE", "leads/" + clickId + "/personal-data", null);

    assertThat(texts()).isEmpty();
    assertThat(operator.reads("leads/" + clickId + "/timeline").toString())
        .doesNotContain("Q7", "N7");
    assertThat(operator.line(clickId, token).path("count").asInt()).isEqualTo(1);
  }

  @Test
  void anUnknownClientHasNoThread() {
    operator.asks("GET", "leads/no-such-client/messages", null).isProblem(404, "not_found", null);
  }

  private void addLead(boolean crm, String members) {
    JsonNode spot =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"S\",\"target_url\":\"https://t.me/s\",\"crm_enabled\":%s,\"default_manager\":\"Spot's manager\"}"
                .formatted(crm));
    operator.addsLead(spot, "\"click_id\":\"%s\",%s".formatted(clickId, members));
  }

  private void awaitMessages(int count) {
    await().atMost(Duration.ofSeconds(4)).until(() -> texts().size() == count);
  }

  private List<String> texts() {
    return operator.reads("leads/" + clickId + "/messages").path("items").findValuesAsText("text");
  }
}
