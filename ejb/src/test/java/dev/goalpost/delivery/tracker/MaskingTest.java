package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  private static final String URL = "https://t.example/?a=1&token=12345%2B6789";

  private final Masking masking =
      Masking.of(
          URL, Map.of("Authorization", "Bearer abcdef123456", "X-Mode", "5"), BodySecrets.NONE);

  @Test
  void whatHeadersAndAddressHoldShowsInNoAnswer() {
    assertThat(masking.text("you sent Bearer abcdef123456, so abcdef123456, and 12345+6789"))
        .isEqualTo("you sent ••••3456, so ••••3456, and ••••6789");
  }

  @Test
  void whatTurnsUpByChanceIsNotMaskedElsewhere() {
    assertThat(masking.text("HTTP 503 5")).isEqualTo("HTTP 503 5");
  }

  @Test
  void headersAreMaskedButForHarmlessOnes() {
    assertThat(
            masking.headers(
                Map.of("X-Api-Key", "abcdef123456", "x-mode", "5", "Content-Type", "text/plain")))
        .containsOnly(
            entry("X-Api-Key", "••••3456"),
            entry("x-mode", "••••"),
            entry("Content-Type", "text/plain"));
  }

  @Test
  void aSecretThatIsPartOfAnotherDoesNotUncoverIt() {
    final var nested =
        Masking.of(URL, Map.of("A", "abcdefgh", "B", "abcdefghijkl"), BodySecrets.NONE);
    assertThat(nested.text("abcdefghijkl abcdefgh")).isEqualTo("••••ijkl ••••");
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.example/?key=0123456789&a=1,      https://t.example/?key=••••6789&a=1",
    "https://t.example/?a=1&API_KEY=0123456789,  https://t.example/?a=1&API_KEY=••••6789",
    "https://t.example/?apikey=x#f,              https://t.example/?apikey=••••#f",
    "https://t.example/?token=a%2Bb&password=p,  https://t.example/?token=••••&password=••••",
    "https://t.example/?secret=,                 https://t.example/?secret=",
    "https://t.example/?client_secret=x&sig=y,   https://t.example/?client_secret=••••&sig=••••",
    "https://t.example/?request-hash=0123456789, https://t.example/?request-hash=••••6789",
    "https://t.example/?monkey=1&keyword=2,      https://t.example/?monkey=1&keyword=2",
    "https://t.example/?design=1&hashtag=2,      https://t.example/?design=1&hashtag=2",
    "https://t.example/?a=/c0ffee1/b,            https://t.example/?a=/c0ffee1/b"
  })
  void parametersThatSoundSecretAreMaskedInAddresses(final String url, final String shown) {
    assertThat(masking.url(url)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.example/c0ffee1/postback?a=1,   https://t.example/••••/postback?a=1",
    "https://t.example/0123456789abcdef?a=1,   https://t.example/••••cdef?a=1",
    "https://t.example/in/0123456789abcdef,    https://t.example/in/••••cdef",
    "https://t.example/c0ffee1/c0ffee2/,       https://t.example/••••/••••/",
    "https://t.example/postback/912783002398,  https://t.example/postback/912783002398",
    "https://t.example/api/v1/conversion.php,  https://t.example/api/v1/conversion.php",
    "https://tracker1/postback,                https://tracker1/postback"
  })
  void partsOfThePathThatLookLikeAKeyAreMasked(final String url, final String shown) {
    assertThat(masking.url(url)).isEqualTo(shown);
  }

  @Test
  void aKeyInThePathShowsInNoAnswer() {
    final var keyed = Masking.of("https://t.example/c0ffee12/postback", Map.of(), BodySecrets.NONE);
    assertThat(keyed.text("for c0ffee12")).isEqualTo("for ••••");
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
