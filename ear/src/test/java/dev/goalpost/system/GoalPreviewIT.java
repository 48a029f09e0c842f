package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would follow from an event, and presets to begin a goal with. */
@OnMariaDb
class GoalPreviewIT extends PostbackSystemTest {

  private JsonNode goal;
  private String token;
  private String clickId;

  @BeforeEach
  void addGoalAndLead() {
    token = Operator.uniqueName();
    goal = operator.addsGoal(token);
    clickId = operator.addsLead();
  }

  @Test
  void theColumnsThatWouldChangeAreNamed() {
    operator.changesGoal(goal, "{\"statistics\":{\"show\":true,\"sum\":true,\"count\":true}}");

    JsonNode preview = previews(",\"sum\":\"12.50\"");

    assertThat(preview.path("statistics").toString())
        .isEqualTo(
            "[{\"column\":\"goal_%1$s_count\",\"change\":\"1\"},{\"column\":\"goal_%1$s_sum\",\"change\":\"12.5\"}]"
                .formatted(token));
    assertThat(preview.path("requests")).isEmpty();
    assertThat(preview.path("system_message").isNull()).isTrue();
  }

  @Test
  void aLaterSaleIsPreviewedAsTheRepeatedSaleThatItWouldBe() {
    goal = operator.reads("goals?search=dep").path("items").get(0);
    for (JsonNode found : operator.reads("goals?search=dep&limit=200").path("items")) {
      goal = found.path("token").asText().equals("dep") ? found : goal;
    }
    assertThat(columns(previews(",\"sum\":50")))
        .isEqualTo("first_sales_count=1 first_sales_sum=50 ");
    partner.reports("clickid=" + clickId + "&goal=dep&sum=50").isAccepted("dep", false);

    assertThat(columns(previews(",\"sum\":50")))
        .isEqualTo("repeat_sales_count=1 repeat_sales_sum=50 ");
  }

  @Test
  void aRepetitionThatWouldNotCountChangesNothing() {
    operator.changesGoal(
        goal,
        "{\"repeats\":{\"mode\":\"first\"},\"statistics\":{\"show\":true,\"sum\":true,\"count\":true}}");
    partner.reports("clickid=" + clickId + "&goal=" + token).isAccepted(token, false);

    assertThat(previews("").toString())
        .isEqualTo("{\"requests\":[],\"statistics\":[],\"system_message\":null}");
  }

  @Test
  void aForeignAmountIsShownInTheAccountsCurrencyOrWaits() {
    operator.changesGoal(goal, "{\"statistics\":{\"show\":true,\"sum\":true,\"count\":false}}");
    operator.setsRate("CHF", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(), "1.25");

    assertThat(columns(previews(",\"sum\":\"10\",\"currency\":\"CHF\"")))
        .isEqualTo("goal_" + token + "_sum=12.5 ");
    assertThat(columns(previews(",\"sum\":\"10\",\"currency\":\"ISK\""))).isEmpty();
  }

  @Test
  void theSystemMessageIsShownWhereTheSpotHasCrm() {
    operator.changesGoal(
        goal,
        "{\"system_message\":{\"enabled\":true,\"text\":\"{sum} {currency} by {name}, {manager}: {params__x y}\"}}");
    JsonNode spot =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"A\",\"target_url\":\"https://t.me/a\",\"crm_enabled\":true,"
                + "\"default_manager\":\"Olga\"}");
    clickId = Operator.uniqueName();
    operator.addsLead(spot, "\"click_id\":\"%s\",\"name\":\"Ännä & Co\"".formatted(clickId));

    JsonNode preview = previews(",\"sum\":\"12.50\",\"params\":{\"x y\":\"a/b\"}");

    assertThat(preview.path("system_message").asText())
        .isEqualTo("12.5 USD by Ännä & Co, Olga: a/b");
  }

  @Test
  void nothingIsStored() {
    previews(",\"sum\":\"5\",\"player_id\":\"p7\",\"params\":{\"txid\":\"t-1\"}");
    previews(",\"sum\":\"6\",\"player_id\":\"p8\",\"params\":{\"txid\":\"t-1\"}");

    assertThat(operator.journal(clickId)).isEmpty();
    assertThat(operator.conversions(clickId)).isEmpty();
    assertThat(operator.card(clickId).path("goals")).isEmpty();
    assertThat(operator.card(clickId).path("player_id").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"click_id\":\"CLICK\",\"sum\":\"abc\"};           400; invalid_sum;       sum",
        "{\"click_id\":\"CLICK\",\"currency\":\"EURO\"};     400; invalid_parameter; currency",
        "{\"click_id\":\"CLICK\",\"player_id\":\"{p}\"};     400; unexpanded_macro;  player_id",
        "{\"click_id\":\"CLICK\",\"params\":{\"ts\":\"x\"}}; 400; invalid_parameter; ts",
        "{\"sum\":\"5\"};                                    400; missing_parameter; click_id",
        "{\"click_id\":\"nobody\"};                          404; unknown_click;     click_id",
        "{\"click_id\":\"CLICK\",\"amount\":\"5\"};          400; unknown_field;     amount"
      })
  void faultsAreThoseOfThePostback(String json, int status, String code, String field) {
    asks(json.replace("CLICK", clickId)).isProblem(status, code, field);
  }

  @Test
  void anArchivedGoalCausesNothing() {
    operator.changesGoal(goal, "{\"archived\":true}");

    assertThat(previews("").path("statistics")).isEmpty();
  }

  @Test
  void anUnknownGoalIsNotFound() {
    assertThat(operator.asks("POST", "goals/17/preview", "{\"click_id\":\"x\"}").status())
        .isEqualTo(404);
  }

  @Test
  void aPresetIsSavedOnceItIsFilledIn() {
    JsonNode presets = operator.reads("tracker-presets").path("items");
    assertThat(presets)
        .extracting(preset -> preset.path("id").asText())
        .containsExactly("blank", "keitaro", "binom", "voluum", "redtrack", "bemob");
    String url = presets.get(1).path("url").asText();

    patches(url).isProblem(400, "invalid_field", "external_postback.url");
    String filledIn = url.replace("YOUR_DOMAIN", "8.8.8.8").replace("YOUR_KEY", "k1");
    assertThat(patches(filledIn).json().path("external_postback").path("url").asText())
        .isEqualTo(filledIn);
  }

  private Answer patches(String url) {
    return operator.asks(
        "PATCH",
        "goals/" + goal.path("id").asText(),
        "{\"external_postback\":{\"url\":\"%s\"}}".formatted(url));
  }

  private JsonNode previews(String members) {
    Answer answer = asks("{\"click_id\":\"%s\"%s}".formatted(clickId, members));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Answer asks(String json) {
    return operator.asks("POST", "goals/" + goal.path("id").asText() + "/preview", json);
  }

  private static String columns(JsonNode preview) {
    StringBuilder columns = new StringBuilder();
    preview
        .path("statistics")
        .forEach(
            each ->
                columns
                    .append(each.path("column").asText())
                    .append('=')
                    .append(each.path("change").asText())
                    .append(' '));
    return columns.toString();
  }
}
