package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  private final Masking masking = Masking.of(List.of("Bearer abcdef123456", "short", " "));

  @Test
  void whatHeadersHoldShowsNowhere() {
    assertThat(masking.text("authorization: Bearer abcdef123456\nx: short"))
        .isEqualTo("authorization: ••••3456\nx: ••••");
  }

  @Test
  void aSecretThatIsPartOfAnotherDoesNotUncoverIt() {
    assertThat(Masking.of(List.of("abcd", "abcdefghijkl")).text("abcdefghijkl abcd"))
        .isEqualTo("••••ijkl ••••");
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.example/?key=0123456789&a=1,      https://t.example/?key=••••6789&a=1",
    "https://t.example/?a=1&API_KEY=0123456789,  https://t.example/?a=1&API_KEY=••••6789",
    "https://t.example/?apikey=x#f,              https://t.example/?apikey=••••#f",
    "https://t.example/?token=a%2Bb&password=p,  https://t.example/?token=••••&password=••••",
    "https://t.example/?secret=,                 https://t.example/?secret=",
    "https://t.example/?monkey=1&keyword=2,      https://t.example/?monkey=1&keyword=2"
  })
  void parametersThatSoundSecretAreMaskedInAddresses(final String url, final String shown) {
    assertThat(masking.url(url)).isEqualTo(shown);
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
