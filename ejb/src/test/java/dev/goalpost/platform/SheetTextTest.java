package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-1", "@sum(a1)", "\tx"})
  void noTextIsTakenForAFormula(final String text) {
    assertThat(SheetText.written(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'=x", "''@joe", "'abc", "'", "''=y"})
  void apostrophesOfItsOwnComeBack(final String text) {
    assertThat(SheetText.read(SheetText.written(text))).isEqualTo(text);
  }

  @Property
  void whatIsWrittenIsReadAgain(
      @ForAll @StringLength(max = 4) @CharRange(from = '\'', to = 'A') final String text) {
    assertThat(SheetText.read(SheetText.written(text))).isEqualTo(text);
  }
}
