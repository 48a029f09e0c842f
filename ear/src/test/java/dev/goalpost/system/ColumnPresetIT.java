package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody arranges the columns of reports for themselves. */
@OnMariaDb
class ColumnPresetIT extends PostbackSystemTest {

  private static final String COLUMNS =
      "[{\"key\":\"clicks\",\"width\":120},{\"key\":\"cr\",\"title\":\"Conversion\"}]";

  private Operator anna;
  private Operator boris;

  @BeforeEach
  void colleaguesCome() {
    anna = operator.colleague("statistics:read", "account:write");
    boris = operator.colleague("statistics:read");
  }

  @Test
  void anArrangementIsKeptForItsOwner() {
    JsonNode kept = anna.sends("POST", "column-presets", preset("Mine", null));

    JsonNode found = anna.reads("column-presets/" + kept.path("id").asText());
    assertThat(found).isEqualTo(kept);
    assertThat(found.path("columns").get(1).path("title").asText()).isEqualTo("Conversion");
    assertThat(found.path("columns").get(0).path("width").asInt()).isEqualTo(120);
    assertThat(anna.reads("column-presets").path("items")).contains(kept);
    assertThat(boris.reads("column-presets").path("items")).doesNotContain(kept);
    assertThat(boris.asks("GET", "column-presets/" + kept.path("id").asText(), null).status())
        .isEqualTo(404);
  }

  @Test
  void whatWasReadCanBeEditedAndSentBack() {
    JsonNode kept = anna.sends("POST", "column-presets", preset("Mine", null));
    String path = "column-presets/" + kept.path("id").asText();

    anna.sends("PUT", path, kept.toString().replace("\"Mine\"", "\"Ours\""));
    assertThat(anna.reads(path).path("name").asText()).isEqualTo("Ours");

    assertThat(boris.asks("PUT", path, preset("Theirs", null)).status()).isEqualTo(404);
    assertThat(boris.asks("DELETE", path, null).status()).isEqualTo(404);
    assertThat(anna.asks("DELETE", path, null).status()).isEqualTo(204);
    assertThat(anna.asks("GET", path, null).status()).isEqualTo(404);
  }

  @Test
  void anArrangementFollowsTheTokensOfItsGoals() {
    String before = Operator.uniqueName();
    String after = Operator.uniqueName();
    JsonNode goal = operator.addsGoal(before);
    JsonNode kept =
        anna.sends(
            "POST",
            "column-presets",
            "{\"name\":\"Mine\",\"columns\":[{\"key\":\"goal_%1$s_sum\",\"width\":90},{\"key\":\"goal_%1$s_count\"}]}"
                .formatted(before));

    operator.sends(
        "PATCH", "goals/" + goal.path("id").asText(), "{\"token\":\"%s\"}".formatted(after));

    JsonNode columns = anna.reads("column-presets/" + kept.path("id").asText()).path("columns");
    assertThat(columns)
        .extracting(column -> column.path("key").asText())
        .containsExactly("goal_" + after + "_sum", "goal_" + after + "_count");
    assertThat(columns.get(0).path("width").asInt()).isEqualTo(90);
  }

  @Test
  void anArrangementWhoseGoalIsGoneCanStillBeChanged() {
    String token = Operator.uniqueName();
    JsonNode goal = operator.addsGoal(token);
    JsonNode kept =
        anna.sends(
            "POST",
            "column-presets",
            "{\"name\":\"Mine\",\"columns\":[{\"key\":\"goal_%s_sum\"}]}".formatted(token));
    String path = "goals/" + goal.path("id").asText();
    assertThat(operator.asks("DELETE", path, null).status()).isEqualTo(204);

    JsonNode changed =
        anna.sends("PATCH", "column-presets/" + kept.path("id").asText(), "{\"name\":\"Ours\"}");

    assertThat(changed.path("name").asText()).isEqualTo("Ours");
    assertThat(changed.path("columns")).isEqualTo(kept.path("columns"));
  }

  @Test
  void aPartOfAnArrangementCanBeChanged() {
    JsonNode kept = anna.sends("POST", "column-presets", preset("Mine", null));
    String path = "column-presets/" + kept.path("id").asText();

    JsonNode changed = anna.sends("PATCH", path, "{\"name\":\"Ours\"}");

    assertThat(changed.path("name").asText()).isEqualTo("Ours");
    assertThat(changed.path("columns")).isEqualTo(kept.path("columns"));
    assertThat(boris.asks("PATCH", path, "{\"name\":\"Theirs\"}").status()).isEqualTo(404);
    anna.asks("PATCH", path, "{\"colour\":\"red\"}").isProblem(400, "unknown_field", "colour");
  }

  @Test
  void anAccountHasOneDefaultThatEverybodySees() {
    JsonNode first = anna.sends("POST", "column-presets", preset("First", true));
    JsonNode second = anna.sends("POST", "column-presets", preset("Second", true));

    assertThat(boris.reads("column-presets").path("items"))
        .extracting(preset -> preset.path("id").asText())
        .contains(second.path("id").asText())
        .doesNotContain(first.path("id").asText());
    assertThat(boris.reads("column-presets/" + second.path("id").asText()).path("own").asBoolean())
        .isFalse();
    assertThat(
            anna.reads("column-presets/" + first.path("id").asText())
                .path("account_default")
                .asBoolean())
        .isFalse();

    anna.sends("PUT", "column-presets/" + second.path("id").asText(), preset("Second", false));
    assertThat(boris.reads("column-presets").path("items")).isEmpty();
  }

  @Test
  void whoMayNotChangeTheAccountDoesNotDecideForOthers() {
    assertThat(boris.asks("POST", "column-presets", preset("Boris", true)).status()).isEqualTo(403);
    assertThat(boris.reads("column-presets").path("items")).isEmpty();
  }

  @Test
  void aNameIsTakenOncePerOwner() {
    anna.sends("POST", "column-presets", preset("Mine", null));

    assertThat(anna.asks("POST", "column-presets", preset("Mine", null)).status()).isEqualTo(409);
    assertThat(boris.asks("POST", "column-presets", preset("Mine", null)).status()).isEqualTo(201);
  }

  @Test
  void aColumnThatThereIsNotIsNamed() {
    Answer answer =
        anna.asks(
            "POST", "column-presets", "{\"name\":\"Mine\",\"columns\":[{\"key\":\"colour\"}]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("field").asText()).isEqualTo("columns[0].key");
  }

  private static String preset(String name, Boolean accountDefault) {
    return "{\"name\":\"%s\",\"columns\":%s,\"account_default\":%s}"
        .formatted(name, COLUMNS, accountDefault);
  }
}
