package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  private final Masking masking =
      Masking.of(List.of("Bearer abcdef123456", "12345%2B6789", "12345+6789", "5"));

  @Test
  void credentialsAndTheirWordsShowNowhere() {
    assertThat(masking.text("you sent Bearer abcdef123456, so abcdef123456, and 12345+6789"))
        .isEqualTo("you sent ••••3456, so ••••3456, and ••••6789");
  }

  @Test
  void whatTurnsUpByChanceIsNotMaskedElsewhere() {
    assertThat(masking.text("HTTP 503 5")).isEqualTo("HTTP 503 5");
  }

  @Test
  void aSecretThatIsPartOfAnotherDoesNotUncoverIt() {
    assertThat(Masking.of(List.of("abcdefgh", "abcdefghijkl")).text("abcdefghijkl abcdefgh"))
        .isEqualTo("••••ijkl ••••");
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef123456,           ••••3456",
    "Bearer abcdef123456,    ••••3456",
    "Bearer abc,             ••••",
    "sessionid=abc,          ••••",
    "a=b; session=abcdefghi, ••••fghi",
    "==========,             ••••===="
  })
  void aMaskEndsAsTheSecretWordDoesUnlessThatIsShort(final String credential, final String mask) {
    assertThat(Masking.mask(credential)).isEqualTo(mask);
  }

  @ParameterizedTest
  @ValueSource(ints = {'\r', 0x1B, 0, 0x7F, 0x85, 0x2028, 0x202E})
  void controlCharactersAreMadeHarmless(final int character) {
    assertThat(masking.text("a" + Character.toString(character) + "b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void linesAndTabsStay() {
    assertThat(masking.text("a\n\tb")).isEqualTo("a\n\tb");
  }
}
