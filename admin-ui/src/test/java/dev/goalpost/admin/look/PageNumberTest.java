package dev.goalpost.admin.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of pages in addresses. */
class PageNumberTest {

  private final PageNumber numbers = new PageNumber();

  @Test
  void aNumberIsThatPage() {
    assertThat(numbers.getAsObject(null, null, "17")).isEqualTo(17);
    assertThat(numbers.getAsString(null, null, 17)).isEqualTo("17");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "abc", "0", "-1", "1.5", "99999999999999999999"})
  void whateverIsNoneIsTheFirst(String text) {
    assertThat(numbers.getAsObject(null, null, text)).isEqualTo(1);
  }
}
