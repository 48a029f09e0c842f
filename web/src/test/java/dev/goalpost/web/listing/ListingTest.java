package dev.goalpost.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-1", "1.0", "1 ", "99999999999999999999", "%00"})
  void whatIsNoIdNamesNothing(final String text) {
    assertThatThrownBy(() -> ItemId.fromString(text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.NOT_FOUND));
  }

  @Test
  void anIdIsANumber() {
    assertThat(ItemId.fromString("912781114596748453")).isEqualTo(new ItemId(912781114596748453L));
  }

  @ParameterizedTest
  @CsvSource({"true,true", "false,false", "'',", " ,", ","})
  void aFlagMayBeAbsent(final String text, final Boolean flag) {
    assertThat(QueryText.flag("archived", text)).isEqualTo(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE"})
  void aFlagIsTrueOrFalse(final String text) {
    assertThatThrownBy(() -> QueryText.flag("archived", text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("archived"));
  }
}
