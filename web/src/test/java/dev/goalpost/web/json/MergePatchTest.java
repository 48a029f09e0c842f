package dev.goalpost.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.goalpost.goal.GoalForm;
import dev.goalpost.platform.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  /** The test cases of RFC 7396, appendix A. */
  @ParameterizedTest(name = "{0} patched with {1} is {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "{\"a\":\"b\"};{\"a\":\"c\"};{\"a\":\"c\"}",
        "{\"a\":\"b\"};{\"b\":\"c\"};{\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"};{\"a\":null};{}",
        "{\"a\":\"b\",\"b\":\"c\"};{\"a\":null};{\"b\":\"c\"}",
        "{\"a\":[\"b\"]};{\"a\":\"c\"};{\"a\":\"c\"}",
        "{\"a\":\"c\"};{\"a\":[\"b\"]};{\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}};{\"a\":{\"b\":\"d\",\"c\":null}};{\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]};{\"a\":[1]};{\"a\":[1]}",
        "[\"a\",\"b\"];[\"c\",\"d\"];[\"c\",\"d\"]",
        "{\"a\":\"b\"};[\"c\"];[\"c\"]",
        "{\"a\":\"foo\"};null;null",
        "{\"a\":\"foo\"};\"bar\";\"bar\"",
        "{\"e\":null};{\"a\":1};{\"e\":null,\"a\":1}",
        "[1,2];{\"a\":\"b\",\"c\":null};{\"a\":\"b\"}",
        "{};{\"a\":{\"bb\":{\"ccc\":null}}};{\"a\":{\"bb\":{}}}"
      })
  void mergesAsTheStandardSays(final String target, final String patch, final String result)
      throws JsonProcessingException {
    final var merged = MergePatch.merged(Json.MAPPER.readTree(target), Json.MAPPER.readTree(patch));
    assertThat(merged).isEqualTo(Json.MAPPER.readTree(result));
  }

  @Test
  void keepsWhatThePatchDoesNotName() throws JsonProcessingException {
    final var shown = goal(Map.of("facebook", "Lead"));
    final var patch = MergePatch.of(Json.MAPPER.readTree("{\"events\":{\"tiktok\":\"Contact\"}}"));
    assertThat(patch.applyTo(shown, GoalForm.class))
        .isEqualTo(goal(Map.of("facebook", "Lead", "tiktok", "Contact")));
  }

  @Test
  void refusesAnUnknownFieldThatIsToBeRemoved() throws JsonProcessingException {
    final var patch = MergePatch.of(Json.MAPPER.readTree("{\"nope\":null}"));
    assertThatThrownBy(() -> patch.applyTo(goal(Map.of()), GoalForm.class))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.UNKNOWN_FIELD));
  }

  @Test
  void refusesAFieldThatNobodyReads() throws JsonProcessingException {
    final var patch = MergePatch.of(Json.MAPPER.readTree("{\"statistics\":{\"shown\":true}}"));
    assertThatThrownBy(() -> patch.applyTo(goal(Map.of()), GoalForm.class))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(Refusal.Code.UNKNOWN_FIELD);
              assertThat(refusal.field()).isEqualTo("statistics.shown");
            });
  }

  @Test
  void refusesAPatchThatIsNoObject() throws JsonProcessingException {
    final var array = Json.MAPPER.readTree("[]");
    assertThatThrownBy(() -> MergePatch.of(array)).isInstanceOf(Refusal.class);
  }

  private static GoalForm goal(final Map<String, String> events) {
    return new GoalForm("Deposit", "dep", events, null, null, null, null, false);
  }
}
