package dev.goalpost.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @Property
  void whoeverDecodesThePlaceHasTheValueAndTheLiteralsAreUntouched(
      @ForAll final Place place,
      @ForAll final String before,
      @ForAll final String value,
      @ForAll final String after) {
    final var head = withoutBraces(before);
    final var tail = withoutBraces(after);

    final var rendered = Template.parse(head + "{sum}" + tail).render(place, macro -> value);

    assertThat(rendered).startsWith(head).endsWith(tail);
    final var written = rendered.substring(head.length(), rendered.length() - tail.length());
    assertThat(decoded(place, written)).isEqualTo(whole(value));
  }

  @Property
  void aUrlHoldsOnlyWhatUrlsMayHold(@ForAll final String value) {
    assertThat(Place.URL.written(value)).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*");
  }

  @Property
  void aHeaderStaysOneLineOfAscii(@ForAll final String value) {
    assertThat(Place.HEADER.written(value)).matches("[!-~]*");
  }

  @ParameterizedTest
  @CsvSource({
    "a b, a%20b",
    "a+b&c=d, a%2Bb%26c%3Dd",
    "50%, 50%25",
    "../x?y#z, ..%2Fx%3Fy%23z",
    "Ünal, %C3%9Cnal",
    "😀, %F0%9F%98%80",
    "a*b~c, a%2Ab~c"
  })
  void aUrlsValueIsPercentEncoded(final String value, final String written) {
    assertThat(Place.URL.written(value)).isEqualTo(written);
  }

  @Test
  void noValueEndsAHeader() {
    assertThat(Place.HEADER.written("a\r\nHost: b")).isEqualTo("a%0D%0AHost:%20b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "dGVzdA+/==", "a=b;c,d", "-12.5"})
  void aHeaderKeepsWhatHeadersAreMadeOf(final String value) {
    assertThat(Place.HEADER.written(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource
  void halfASurrogatePairBecomesTheReplacementCharacter(final Place place) {
    assertThat(decoded(place, place.written("a\uD83Db"))).isEqualTo("a\uFFFDb");
  }

  private static String decoded(final Place place, final String written) {
    return place == Place.MESSAGE
        ? written
        : URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String whole(final String text) {
    final var characters = text.codePoints().toArray();
    for (int index = 0; index < characters.length; index++) {
      if (characters[index] >= Character.MIN_SURROGATE
          && characters[index] <= Character.MAX_SURROGATE) {
        characters[index] = 0xFFFD;
      }
    }
    return new String(characters, 0, characters.length);
  }

  private static String withoutBraces(final String text) {
    return text.replace("{", "").replace("}", "");
  }
}
