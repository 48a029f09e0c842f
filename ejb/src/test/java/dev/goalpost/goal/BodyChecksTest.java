package dev.goalpost.goal;

import static dev.goalpost.Refusals.assertRefused;
import static dev.goalpost.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyChecksTest {

  private static final String FIELD = "body";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void aBodyIsJsonUnlessItIsSaidToBeAForm() {
    assertThat(checked("{\"s\":{sum}}", null).contentType()).isEqualTo(JSON);
    assertThat(checked("s={sum}", " Application/X-WWW-Form-Urlencoded").contentType())
        .isEqualTo(FORM);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \r\n"})
  void aBlankBodyIsNoneAndThenNeitherHasAType(final String blank) {
    final var none = BodyChecks.checked(postback("GET", blank, FORM, Map.of()));

    assertThat(none.body()).isNull();
    assertThat(none.contentType()).isNull();
  }

  @Test
  void linesEndAsTheyDoEverywhere() {
    assertThat(checked(" {\r\n\"s\": 1\r}\r\n", JSON).body()).isEqualTo("{\n\"s\": 1\n}");
  }

  @Test
  void onlyAPostHasOne() {
    assertThat(refusalOf(() -> BodyChecks.checked(postback("GET", "{}", null, Map.of()))))
        .hasMessageContaining("set method to POST");
    assertRefused(() -> BodyChecks.checked(postback("GET", "{}", null, Map.of())), FIELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json; charset=utf-8", "json"})
  void otherTypesAreRefusedEvenWithoutABody(final String type) {
    assertRefused(() -> checked("{}", type), "content_type");
    assertRefused(() -> checked(null, type), "content_type");
  }

  @Test
  void aHeaderMustNotSayOtherwise() {
    final var headers = Map.of("content-type", "text/plain");

    assertRefused(
        () -> BodyChecks.checked(postback("POST", "{}", null, headers)), "headers.content-type");
    assertThat(BodyChecks.checked(postback("POST", null, null, headers)).headers())
        .isEqualTo(headers);
  }

  @Test
  void itIsOfBoundedLength() {
    final var longest = '"' + "x".repeat(7_998) + '"';

    assertThat(checked(longest, JSON).body()).hasSize(8_000);
    assertRefused(() -> checked(longest + 1, JSON), FIELD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"{nope}\"}; 6",
        "{\"a\":\"{sum\"}; 6",
        "{\"a\":{manager}}; 5",
        "{\"a\":1{sum}}; 6",
        "[{sum},{geo}; 12",
        "[{sum},,{geo}]; 7",
        "{\"a\":{sum}; 10"
      })
  void aFaultNamesItsPosition(final String body, final int position) {
    assertRefused(() -> checked(body, JSON), FIELD);
    assertThat(refusalOf(() -> checked(body, JSON)))
        .hasMessageContaining("position " + position + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " \r\n{\r\n\"a\":\"{nope}\"}\r\n",
        "\t[\r1,\r\n\n {nope}]",
        "  {\r\n\"a\":{nope}, \"b\": \"{sum\"}",
        "\u2003{\r\n\"a\":{manager}}"
      })
  void itsPositionIsThatInWhatWasSent(final String body) {
    final int position = Math.max(body.indexOf("{nope}"), body.indexOf("{manager}"));

    assertThat(refusalOf(() -> checked(body, JSON)))
        .hasMessageContaining("position " + position + ".");
  }

  @Test
  void aFaultOfSyntaxIsWhereItWasSent() {
    assertThat(refusalOf(() -> checked("\r\n [\r\n{sum},,{geo}]", JSON)))
        .hasMessageContaining("position 12.");
    assertThat(refusalOf(() -> checked(" a=b c ", FORM))).hasMessageContaining("position 4.");
  }

  private static ExternalPostback checked(final String body, final String contentType) {
    return BodyChecks.checked(postback("POST", body, contentType, Map.of()));
  }

  private static ExternalPostback postback(
      final String method,
      final String body,
      final String contentType,
      final Map<String, String> headers) {
    return new ExternalPostback("http://8.8.8.8/", method, headers, null, body, contentType, null);
  }
}
