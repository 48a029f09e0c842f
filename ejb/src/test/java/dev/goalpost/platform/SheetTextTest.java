package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-1", "@sum(a1)", "\tx"})
  void noTextIsTakenForAFormula(final String text) {
    assertThat(SheetText.written(text)).isEqualTo("'" + text);
  }

  @Property
  void whatIsWrittenIsReadAgain(@ForAll final String text) {
    assertThat(SheetText.read(SheetText.written(text))).isIn(text, withoutApostrophe(text));
  }

  /** A text that begins like a guarded formula reads as that formula. */
  private static String withoutApostrophe(final String text) {
    return text.startsWith("'") ? text.substring(1) : text;
  }
}
