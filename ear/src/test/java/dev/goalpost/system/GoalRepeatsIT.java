package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Later events of a goal count as another, which must be there as long as they do. */
@OnMariaDb
class GoalRepeatsIT extends PostbackSystemTest {

  private String first;
  private String later;

  @BeforeEach
  void addGoals() {
    String then = Operator.uniqueName();
    later = path(operator.addsGoal(then));
    JsonNode goal = operator.addsGoal(Operator.uniqueName());
    first = path(goal);
    operator.changesGoal(
        goal, "{\"repeats\":{\"mode\":\"first_then\",\"then\":\"%s\"}}".formatted(then));
  }

  @Test
  void whatLaterEventsCountAsCannotGoWhileTheyDo() {
    assertThat(operator.asks("DELETE", later, null).status()).isEqualTo(409);
    assertThat(operator.asks("PATCH", later, "{\"archived\":true}").status()).isEqualTo(409);
  }

  @Test
  void anArchivedGoalKeepsWhatItsLaterEventsCountAs() {
    operator.sends("PATCH", first, "{\"archived\":true}");

    assertThat(operator.asks("DELETE", later, null).status()).isEqualTo(200);
    operator.sends("PATCH", first, "{\"name\":\"Renamed\"}");
    assertThat(operator.reads(first).path("repeats").path("mode").asText()).isEqualTo("first_then");

    operator
        .asks("PATCH", first, "{\"archived\":false}")
        .isProblem(400, "invalid_field", "repeats.then");
    operator.sends("PATCH", later, "{\"archived\":false}");
    operator.sends("PATCH", first, "{\"archived\":false}");
    assertThat(operator.reads(first).path("archived").asBoolean()).isFalse();
  }

  private static String path(JsonNode goal) {
    return "goals/" + goal.path("id").asText();
  }
}
