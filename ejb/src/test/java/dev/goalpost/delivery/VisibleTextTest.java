package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\u0000', '\r', '\u001B', '\u007F', '\u0085', '\u009F', '\u2028', '\u2029', '\u202A',
        '\u202E', '\u2066', '\u2069'
      })
  void whatHidesOrMovesOtherCharactersIsReplaced(final char treacherous) {
    assertThat(VisibleText.of("a" + treacherous + "b")).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "line\nand\ttab", "\u2027\u202F\u2065\u206A", "Цена 5 €", "👍 ~\u00A0"})
  void everythingElseStays(final String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }
}
