package dev.goalpost.web.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.goalpost.platform.Refusal;
import dev.goalpost.web.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadItemTest {

  @Test
  void readsALead() throws JsonProcessingException {
    final var item = LeadItem.of(Json.MAPPER.readTree("{\"spot\":\"abcdefgh\",\"user_id\":7}"));
    assertThat(item)
        .isInstanceOfSatisfying(
            LeadItem.Read.class, read -> assertThat(read.form().userId()).isEqualTo("7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "\"x\"", "[]", "{\"spott\":1}", "{\"advert\":5}"})
  void tellsWhyThereIsNone(final String json) throws JsonProcessingException {
    final var item = LeadItem.of(Json.MAPPER.readTree(json));
    assertThat(item)
        .isInstanceOfSatisfying(
            LeadItem.Unreadable.class,
            unreadable ->
                assertThat(unreadable.refusal().code()).isNotEqualTo(Refusal.Code.NOT_FOUND));
  }
}
