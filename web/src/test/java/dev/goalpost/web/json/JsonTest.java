package dev.goalpost.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Refusal.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  /** One field of each kind that the API has. */
  record Sample(
      String plainText,
      Boolean flag,
      Integer number,
      BigDecimal sum,
      Instant occurredAt,
      List<String> texts,
      Map<String, String> params,
      Sample inner) {}

  @ParameterizedTest(name = "{0} reads as {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'plain_text':'x'};plainText=x",
        "{'plain_text':4711};plainText=4711",
        "{'plain_text':123456789012345678901234567890};plainText=123456789012345678901234567890",
        "{'plain_text':true};plainText=true",
        "{'plain_text':null};plainText=null",
        "{'flag':true};flag=true",
        "{'sum':0.1};sum=0.1",
        "{'sum':'0.10'};sum=0.10",
        "{'sum':12345678901234.1234};sum=12345678901234.1234",
        "{'occurred_at':'2026-11-23T12:00:00+02:00'};occurredAt=2026-11-23T10:00:00Z",
        "{'params':{'A b':1}};params={A b=1}",
        "{'inner':{'plain_text':'y'}};inner=Sample[plainText=y"
      })
  void reads(final String json, final String part) {
    assertThat(read(json)).asString().contains(part);
  }

  @ParameterizedTest(name = "{0} is refused as {1} of {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'plainText':'x'};UNKNOWN_FIELD;plainText",
        "{'inner':{'nope':1}};UNKNOWN_FIELD;inner.nope",
        "{'plain_text':{}};INVALID_FIELD;plain_text",
        "{'plain_text':['x']};INVALID_FIELD;plain_text",
        "{'flag':'true'};INVALID_FIELD;flag",
        "{'flag':1};INVALID_FIELD;flag",
        "{'number':'1'};INVALID_FIELD;number",
        "{'number':1.5};INVALID_FIELD;number",
        "{'sum':'1,5'};INVALID_FIELD;sum",
        "{'sum':true};INVALID_FIELD;sum",
        "{'occurred_at':'yesterday'};INVALID_FIELD;occurred_at",
        "{'texts':'x'};INVALID_FIELD;texts",
        "{'texts':['x',{}]};INVALID_FIELD;texts[1]",
        "{'params':{'a':{}}};INVALID_FIELD;params.a",
        "{'params':[]};INVALID_FIELD;params",
        "[];MALFORMED_BODY;",
        "'x';MALFORMED_BODY;",
        "{;MALFORMED_BODY;",
        "{'plain_text':'x'} x;MALFORMED_BODY;",
        "{'plain_text':'x','plain_text':'y'};MALFORMED_BODY;",
        "{'params':{'a':'1','a':'2'}};MALFORMED_BODY;",
        "{'sum':NaN};MALFORMED_BODY;"
      })
  void refuses(final String json, final Code code, final String field) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.getMessage()).doesNotContain("dev.goalpost", "com.fasterxml");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 10_000})
  void refusesWhatIsTooDeep(final int depth) {
    assertThatThrownBy(() -> read("{'inner':".repeat(depth) + "1" + "}".repeat(depth)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void refusesANumberOfManyDigits() {
    assertThatThrownBy(() -> read("{'sum':" + "9".repeat(1_000) + "}")).isInstanceOf(Refusal.class);
  }

  @Test
  void tellsWhereJsonIsBroken() {
    assertThatThrownBy(() -> read("{\n  'flag': true,\n  'sum' 1}"))
        .hasMessageContaining("line 3, column");
  }

  @Test
  void writesNullsTimesAndNames() {
    final var sample =
        new Sample(null, true, 1, null, Instant.parse("2026-11-23T10:00:00.5Z"), null, null, null);
    assertThat(write(sample))
        .isEqualTo(
            "{'plain_text':null,'flag':true,'number':1,'sum':null,"
                + "'occurred_at':'2026-11-23T10:00:00.500Z',"
                + "'texts':null,'params':null,'inner':null}");
  }

  @ParameterizedTest(name = "{0} is written as {1}")
  @CsvSource({"12.50,12.5", "100,100", "1E+3,1000", "0.0000,0", "-0.10,-0.1", "1E-10,0.0000000001"})
  void writesDecimalsPlainly(final String value, final String written) {
    assertThat(write(new BigDecimal(value))).isEqualTo("'" + written + "'");
  }

  @Property
  void noDecimalChangesItsValue(
      @ForAll @Scale(10) @BigRange(min = "-1E+38", max = "1E+38") final BigDecimal value)
      throws JsonProcessingException {
    final var read = Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(value), BigDecimal.class);
    assertThat(read).isEqualByComparingTo(value);
  }

  private static Sample read(final String json) {
    return JsonFaults.refused(() -> Json.MAPPER.readValue(json.replace('\'', '"'), Sample.class));
  }

  private static String write(final Object value) {
    return JsonFaults.refused(() -> Json.MAPPER.writeValueAsString(value).replace('"', '\''));
  }
}
