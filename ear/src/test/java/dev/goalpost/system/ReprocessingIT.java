package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that were rejected, and count once their cause is mended. */
@OnMariaDb
class ReprocessingIT extends PostbackSystemTest {

  @Test
  void aCallWithAnUnknownTokenCountsOnceItsGoalExists() {
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    partner
        .reports("clickid=" + clickId + "&goal=" + token + "&sum=5&playerid=p7")
        .isProblem(404, "unknown_goal", "goal");
    JsonNode rejected = operator.journal(clickId).get(0);
    operator.addsGoal(token);

    assertThat(operator.reprocesses(ofGoal(token)).toString())
        .isEqualTo("{\"matched\":1,\"accepted\":1,\"rejected\":0}");

    JsonNode conversion = operator.conversions(clickId).get(0);
    assertThat(conversion.path("event_id")).isEqualTo(rejected.path("id"));
    assertThat(conversion.path("received_at")).isEqualTo(rejected.path("received_at"));
    assertThat(conversion.path("occurred_at")).isEqualTo(rejected.path("received_at"));
    assertThat(operator.line(clickId, token).path("sum").asText()).isEqualTo("5");
    assertThat(operator.card(clickId).path("player_id").asText()).isEqualTo("p7");
    JsonNode accepted = operator.journal(clickId).get(0);
    assertThat(operator.journal(clickId)).hasSize(1);
    assertThat(accepted.path("result").asText()).isEqualTo("accepted");
    assertThat(accepted.path("code").isNull()).isTrue();
    assertThat(accepted.path("event_id")).isEqualTo(rejected.path("id"));
  }

  @Test
  void aCallCountsOnceHoweverOftenItIsAskedFor() {
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    partner.reports("clickid=" + clickId + "&goal=" + token);
    operator.addsGoal(token);
    String id = operator.journal(clickId).get(0).path("id").asText();

    operator.reprocesses(ofGoal(token));
    JsonNode again = operator.reprocesses(ofGoal(token));
    JsonNode byId = operator.reprocesses("{\"id\":\"%s\"}".formatted(id));

    assertThat(again.path("matched").asInt()).isZero();
    assertThat(byId.path("matched").asInt()).isZero();
    assertThat(operator.conversions(clickId)).hasSize(1);
    assertThat(operator.line(clickId, token).path("count").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"every", "first"})
  void twoOperatorsAtOnceCountItOnce(String repeats) {
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    for (int call = 0; call < 40; call++) {
      partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=1");
    }
    operator.changesGoal(
        operator.addsGoal(token), "{\"repeats\":{\"mode\":\"%s\"}}".formatted(repeats));
    Callable<JsonNode> reprocess = () -> operator.reprocesses(ofGoal(token));

    List<JsonNode> results = Crowd.atOnce(List.of(reprocess, reprocess, reprocess, reprocess));

    int counted = repeats.equals("every") ? 40 : 1;
    assertThat(operator.conversions(clickId)).hasSize(counted);
    assertThat(operator.line(clickId, token).path("sum").asInt()).isEqualTo(counted);
    assertThat(operator.journal(clickId))
        .hasSize(40)
        .filteredOn(call -> call.path("result").asText().equals("accepted"))
        .hasSize(counted)
        .allSatisfy(call -> assertThat(call.path("event_id")).isEqualTo(call.path("id")));
    assertThat(results).allMatch(result -> result.path("rejected").asInt() == 0);
  }

  @Test
  void aCallOfALateLeadCountsAtTheTimeItCame() {
    String clickId = Operator.uniqueName();
    partner
        .reports("clickid=" + clickId + "&goal=dep&sum=5")
        .isProblem(404, "unknown_click", "clickid");
    JsonNode rejected = operator.journal(clickId).get(0);
    operator.addsLead(operator.addsSpot(), "\"click_id\":\"%s\"".formatted(clickId));
    partner.reports("clickid=" + clickId + "&goal=dep&sum=7").isAccepted("dep", false);

    operator.reprocesses("{\"id\":\"%s\"}".formatted(rejected.path("id").asText()));

    JsonNode line = operator.line(clickId, "redep");
    assertThat(line.path("sum").asText()).isEqualTo("5");
    assertThat(line.path("first_at")).isEqualTo(rejected.path("received_at"));
    assertThat(operator.line(clickId, "dep").path("sum").asText()).isEqualTo("7");
  }

  @Test
  void theCallThatCameFirstIsTheFirstSaleHoweverManyFollowed() {
    String clickId = Operator.uniqueName();
    for (int sum = 1; sum <= 60; sum++) {
      partner.reports("clickid=" + clickId + "&goal=dep&sum=" + sum);
    }
    operator.addsLead(operator.addsSpot(), "\"click_id\":\"%s\"".formatted(clickId));

    operator.reprocesses("{\"code\":\"unknown_click\"}");

    assertThat(operator.line(clickId, "dep").path("sum").asText()).isEqualTo("1");
    assertThat(operator.line(clickId, "redep").path("count").asInt()).isEqualTo(59);
  }

  @Test
  void aCallThatIsStillWrongStaysRejectedForItsNewReason() {
    String clickId = Operator.uniqueName();
    partner.reports("clickid=" + clickId + "&goal=nope");
    String id = operator.journal(clickId).get(0).path("id").asText();
    operator.addsLead(operator.addsSpot(), "\"click_id\":\"%s\"".formatted(clickId));

    assertThat(operator.reprocesses("{\"id\":\"%s\"}".formatted(id)).toString())
        .isEqualTo("{\"matched\":1,\"accepted\":0,\"rejected\":1}");

    assertThat(operator.journal(clickId))
        .singleElement()
        .satisfies(call -> assertThat(call.path("code").asText()).isEqualTo("unknown_goal"));
  }

  @Test
  void aKeyThatWasRejectedIsFreeAndGuardsOnceItCounts() {
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    String call = "clickid=" + clickId + "&goal=" + token + "&txid=" + Operator.uniqueName();
    partner.reports(call).isProblem(404, "unknown_goal", "goal");
    partner.reports(call).isProblem(404, "unknown_goal", "goal");
    operator.addsGoal(token);

    operator.reprocesses(ofGoal(token));

    partner.reports(call).isAccepted(token, true);
    assertThat(operator.conversions(clickId)).hasSize(1);
    assertThat(operator.journal(clickId))
        .extracting(entry -> entry.path("result").asText())
        .containsExactly("duplicate", "duplicate", "accepted");
  }

  @Test
  void unknownTokensAreOfferedWithHowOftenTheyCame() {
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    partner.reports("clickid=" + clickId + "&goal=" + token);
    partner.reports("clickid=" + clickId + "&goal=" + token);

    assertThat(operator.reads("postbacks/unknown_tokens").path("items"))
        .filteredOn(offered -> offered.path("token").asText().equals(token))
        .singleElement()
        .satisfies(offered -> assertThat(offered.path("count").asInt()).isEqualTo(2));

    operator.addsGoal(token);
    operator.reprocesses(ofGoal(token));

    assertThat(operator.reads("postbacks/unknown_tokens").toString()).doesNotContain(token);
  }

  @Test
  void aMisspeltReasonIsNotTakenForAll() {
    assertThat(operator.asks("POST", "postbacks/reprocess", "{\"code\":\"unknown_gaol\"}").status())
        .isEqualTo(400);
    assertThat(operator.asks("POST", "postbacks/reprocess", "{\"id\":\"17\"}").status())
        .isEqualTo(404);
  }

  private static String ofGoal(String token) {
    return "{\"code\":\"unknown_goal\",\"goal\":\"%s\"}".formatted(token);
  }
}
