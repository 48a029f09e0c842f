package dev.goalpost.web.postback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.goalpost.web.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostbackBodyTest {

  private static final int LARGEST = 1024 * 1024;

  @Nested
  class AFormBody {

    @Test
    void isTheQueryByteForByte() {
      final var bytes = new byte[] {'a', '=', (byte) 0xd7, (byte) 0xa9, (byte) 0xff, '%', '{'};

      assertThat(PostbackBody.ofForm(new ByteArrayInputStream(bytes)).query())
          .isEqualTo("a=\u00d7\u00a9\u00ff%{");
    }

    @Test
    void mayEndWithANewLine() {
      assertThat(form("clickid=a&goal=dep\r\n")).isEqualTo("clickid=a&goal=dep");
    }

    @Test
    void mayBeAsLargeAs64KilobytesAndNoLarger() {
      assertThat(form("x".repeat(LARGEST))).hasSize(LARGEST);
      assertThatThrownBy(() -> form("x".repeat(LARGEST + 1)))
          .isInstanceOfSatisfying(
              UnreadableBody.class, fault -> assertThat(fault.problem().status()).isEqualTo(413));
    }
  }

  @Nested
  class AJsonBody {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"clickid\":\"a\",\"goal\":\"dep\"}   | clickid=a&goal=dep",
          "{\"sum\":\"10.50\"}                    | sum=10.50",
          "{}                                     | ''",
          "''                                     | ''",
          "{\"flag\":true,\"other\":false}        | flag=true&other=false",
          "{\"sum\":null,\"goal\":\"dep\"}        | goal=dep",
          "{\"sub id\":\"a&b=c\"}                 | sub+id=a%26b%3Dc",
          "{\"name\":\"ש🚀\"}                      | name=%D7%A9%F0%9F%9A%80",
          "{\"name\":\"\\ud83d\\ude80\"}          | name=%F0%9F%9A%80",
          "{\"sum\":1,\"sum\":2}                  | sum=1&sum=2"
        })
    void isBroughtIntoTheFormOfAQuery(final String json, final String query) {
      assertThat(json(json)).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "10",
          "10.50",
          "-0.10",
          "1e2",
          "1E+2",
          "0.1000000000000000055511151231257827",
          "9999999999999999999",
          "123456789012345678901234567890"
        })
    void keepsTheDigitsOfANumberAsTheyStand(final String number) {
      final var query = json("{\"sum\":" + number + "}");

      assertThat(URLDecoder.decode(query, StandardCharsets.UTF_8)).isEqualTo("sum=" + number);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[]",
          "\"text\"",
          "17",
          "null",
          "{",
          "{\"a\":1",
          "{\"a\":1}}",
          "{\"a\":1} {}",
          "{a:1}",
          "{\"a\":01}",
          "{\"a\":NaN}",
          "{'a':1}",
          "not json",
          "{\"a\":\"\\ud83d\"}",
          "{\"\\ude80\":1}",
          "{\"a\":\"\n\"}"
        })
    void isRefusedIfItIsNoJsonObject(final String json) {
      assertInvalid(json, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"meta\":{\"a\":1}}", "{\"meta\":[1]}", "{\"meta\":[]}"})
    void isRefusedIfAParameterIsAStructure(final String json) {
      assertInvalid(json, "meta");
    }

    @Test
    void isRefusedIfItIsNoUtf8() {
      final var bytes = "{\"a\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);

      assertThatThrownBy(() -> PostbackBody.ofJson(new ByteArrayInputStream(bytes)))
          .isInstanceOf(UnreadableBody.class);
    }

    @Test
    void isRefusedByTheLineAndColumnAndWithoutRepeatingItsText() {
      assertThatThrownBy(() -> json("{\n \"secret\": hunter2 }"))
          .hasMessageContaining("line 2")
          .hasMessageNotContaining("hunter2");
    }

    @Test
    void mayBeAsLargeAs64KilobytesAndNoLarger() {
      assertThatThrownBy(() -> json("{\"a\":\"" + "x".repeat(LARGEST) + "\"}"))
          .isInstanceOf(UnreadableBody.class);
    }
  }

  @Group
  class TextInJson {

    @Property
    void losesNoTextOnTheWay(
        @ForAll @StringLength(max = 20) final String name,
        @ForAll @StringLength(max = 40) final String value)
        throws JsonProcessingException {
      Assume.that(isUtf8(name) && isUtf8(value));
      final var query = json(Json.MAPPER.writeValueAsString(Map.of(name, value)));
      final int equals = query.indexOf('=');

      assertThat(URLDecoder.decode(query.substring(0, equals), StandardCharsets.UTF_8))
          .isEqualTo(name);
      assertThat(URLDecoder.decode(query.substring(equals + 1), StandardCharsets.UTF_8))
          .isEqualTo(value);
    }
  }

  @Nested
  class ABodyOfAnotherType {

    @Test
    void isFineAsLongAsItIsEmpty() {
      assertThat(PostbackBody.without(stream(""), "text/plain").query()).isEmpty();
    }

    @Test
    void isRefusedByItsType() {
      assertThatThrownBy(() -> PostbackBody.without(stream("clickid=a"), "text/plain"))
          .isInstanceOfSatisfying(
              UnreadableBody.class, fault -> assertThat(fault.problem().status()).isEqualTo(415))
          .hasMessageContaining("text/plain");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a=1,   ,      a=1",
    "a=1,  '',     a=1",
    "'',   b=2,    b=2",
    "a=1,  b=2,    b=2&a=1",
    "'',   ,       ''"
  })
  void bodyAndUrlAreReadTogether(final String body, final String url, final String query) {
    assertThat(new PostbackBody(body).appendedTo(url)).isEqualTo(query);
  }

  private static boolean isUtf8(final String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** By the code that the contract has for it. */
  private static void assertInvalid(final String json, final String field) {
    assertThatThrownBy(() -> json(json))
        .as(json)
        .isInstanceOfSatisfying(
            UnreadableBody.class,
            fault -> {
              assertThat(fault.problem().status()).isEqualTo(400);
              assertThat(fault.problem().code()).isEqualTo("invalid_parameter");
              assertThat(fault.problem().field()).isEqualTo(field);
            });
  }

  private static String form(final String body) {
    return PostbackBody.ofForm(stream(body)).query();
  }

  private static String json(final String body) {
    return PostbackBody.ofJson(stream(body)).query();
  }

  private static InputStream stream(final String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }
}
