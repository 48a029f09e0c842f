package dev.goalpost.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.goalpost.macro.Macro.Known;
import dev.goalpost.macro.Macro.Parameter;
import dev.goalpost.macro.Template.Part.Placeholder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTemplateTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Test
  void valuesStandBetweenQuotationMarksAndWithoutThem() {
    final var template =
        JsonTemplate.parse("{\"a\":\"{sum} of {name}\",\"b\":{sum}, \"c\":{name}}");

    assertThat(template.render(macro -> macro == Known.SUM ? "12.5" : "a \"b\""))
        .isEqualTo("{\"a\":\"12.5 of a \\\"b\\\"\",\"b\":12.5, \"c\":\"a \\\"b\\\"\"}");
    assertThat(template.render(macro -> null)).isEqualTo("{\"a\":\" of \",\"b\":null, \"c\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{}}",
        "{ \"a\" : {\n} }",
        "{\"a\":\"{ sum }, {1}, {}, }, {\"}",
        "{\"a\":\"\\u007bnope}\"}",
        "\"text\"",
        "12"
      })
  void otherBracesStandForThemselves(final String text) {
    final var template = JsonTemplate.parse(text);

    assertThat(template.placeholders()).isEmpty();
    assertThat(template.render(macro -> "x")).isEqualTo(text);
  }

  @Test
  void aQuotationMarkThatIsEscapedEndsNoString() {
    final var template = JsonTemplate.parse("[\"\\\"{sum}\\\\\",{sum}]");

    assertThat(template.render(macro -> "a")).isEqualTo("[\"\\\"a\\\\\",\"a\"]");
  }

  @Test
  void aParameterHasAnyName() {
    assertThat(
            JsonTemplate.parse("[{params__Sub \"ID\"{1}]").placeholders().map(Placeholder::macro))
        .containsExactly(new Parameter("Sub \"ID\"{1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"{nope}\"}; 6",
        "{\"a\":\"{SUM}\"}; 6",
        "{\"a\":{params__}}; 5",
        "{\"a\":\"{cl-id}\"}; 6",
        "{\"a\":\"{sum \"}; 6",
        "{\"a\":\"{sum\",\"b\":{sum}}; 6",
        "{\"a\":{sum; 5"
      })
  void aMacroThatIsNoneHasItsPosition(final String text, final int position) {
    assertThatThrownBy(() -> JsonTemplate.parse(text))
        .isInstanceOfSatisfying(
            TemplateFault.class, fault -> assertThat(fault.position()).isEqualTo(position));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a={sum}",
        "{\"a\":1",
        "{\"a\":1}}",
        "{\"a\":1,}",
        "{'a':1}",
        "{} {}",
        "{\"a\":1{sum}}",
        "{\"a\":-{sum}}",
        "{\"a\":{sum}{sum}}",
        "{\"a\":{sum}.0}",
        "{ {name}:1}",
        "{\"a\":\"\\{sum}\"}",
        "{\"a\":\"\\u00{sum}\"}",
        "{\"a\":\"\\u00{sum}11\"}",
        "{\"a\":\"one\ntwo\"}",
        "{\"a\":tru{sum}}",
        "\""
      })
  void whatWouldBeNoJsonIsRefused(final String text) {
    assertThatThrownBy(() -> JsonTemplate.parse(text)).isInstanceOf(TemplateFault.class);
  }

  @Property
  void whoeverReadsTheBodyHasTheValue(@ForAll final String value) throws JsonProcessingException {
    final var template = JsonTemplate.parse("{\"a\":[{name},\"{name}\"],\"b\":{name}}");

    final var read = JSON.readTree(template.render(macro -> value));

    assertThat(read.path("a")).hasSize(2);
    assertThat(read.path("a").get(1).textValue()).isEqualTo(Place.MESSAGE.written(value));
    assertThat(read.path("b").isValueNode()).isTrue();
    assertThat(read).hasSize(2);
  }

  @Property
  void whatParsesOnceIsJsonForAnyValue(
      @ForAll("nearlyJson") final String source, @ForAll final String value) {
    try {
      final var template = JsonTemplate.parse(source);
      assertThatCode(() -> JSON.readTree(template.render(macro -> value)))
          .as(source)
          .doesNotThrowAnyException();
    } catch (final TemplateFault fault) {
      assertThat(fault.position()).isBetween(0, source.length());
    }
  }

  @Provide
  Arbitrary<String> nearlyJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "u0",
            "1",
            "-",
            "a",
            " ",
            "{sum}",
            "\"a\":",
            "\"{sum}\"")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
