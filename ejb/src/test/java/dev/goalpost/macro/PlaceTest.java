package dev.goalpost.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
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
  @CsvSource(
      delimiter = ';',
      value = {"a\"b; a\\\"b", "a\\b; a\\\\b", "Ünal 😀 </p>; Ünal 😀 </p>", "12.5; 12.5"})
  void insideAJsonStringOnlyWhatWouldEndItIsEscaped(final String value, final String written) {
    assertThat(Place.JSON_TEXT.written(value)).isEqualTo(written);
  }

  @Test
  void controlCharactersAreEscapedInJson() {
    assertThat(Place.JSON_TEXT.written("\r\n\t\0\u001f")).isEqualTo("\\r\\n\\t\\u0000\\u001f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "12.5", "-3", "1e5", "912783002398438169", "0.10"})
  void aNumberIsAJsonValueItself(final String value) {
    assertThat(Place.JSON_VALUE.written(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "1.", ".5", "+1", "1,2", "NaN", "true", "null", " 1", "٣", "k1"})
  void whatIsNoNumberIsAStringOfJson(final String value) {
    assertThat(Place.JSON_VALUE.written(value)).isEqualTo('"' + value + '"');
  }

  @Test
  void noValueIsNullInJson() {
    assertThat(Template.parse("{sum}").render(Place.JSON_VALUE, macro -> null)).isEqualTo("null");
  }

  @ParameterizedTest
  @EnumSource
  void halfASurrogatePairBecomesTheReplacementCharacter(final Place place) {
    assertThat(decoded(place, place.written("a\uD83Db"))).isEqualTo("a\uFFFDb");
  }

  private static String decoded(final Place place, final String written) {
    return switch (place) {
      case MESSAGE -> written;
      case URL, HEADER -> URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
      case FORM -> URLDecoder.decode(written, StandardCharsets.UTF_8);
      case JSON_TEXT -> scalar('"' + written + '"');
      case JSON_VALUE -> scalar(written);
    };
  }

  /** A scalar as JSON's readers see it; "" for null. */
  private static String scalar(final String json) {
    try (var parser = new JsonFactory().createParser(json)) {
      final var text = parser.nextToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
      assertThat(parser.nextToken()).isNull();
      return text;
    } catch (final IOException e) {
      throw new AssertionError(json + " is no JSON", e);
    }
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
