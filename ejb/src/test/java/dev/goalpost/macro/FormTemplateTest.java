package dev.goalpost.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTemplateTest {

  @Test
  void whatStandsBetweenMacrosIsSentAsItWasWritten() {
    final var written = "a=1+b&empty=&c=%2f&d[]={sum}&&=";

    assertThat(FormTemplate.parse(written).render(macro -> "5"))
        .isEqualTo(written.replace("{sum}", "5"));
  }

  @Test
  void lettersBeyondAsciiAreEncoded() {
    assertThat(FormTemplate.parse("s=канал&x={name}").render(macro -> null))
        .isEqualTo("s=%D0%BA%D0%B0%D0%BD%D0%B0%D0%BB&x=");
  }

  @ParameterizedTest
  @CsvSource({
    "a={nope}, 2",
    "a={sum, 2",
    "a=sum}, 5",
    "a={sum}&b c=1, 9",
    "a={sum}%zz, 7",
    "a=100%, 5",
    "a=#1, 2",
    "'a=1\n&b=2', 3",
    "'{\"a\":1}', 0"
  })
  void aFaultHasItsPosition(final String text, final int position) {
    assertThatThrownBy(() -> FormTemplate.parse(text))
        .isInstanceOfSatisfying(
            TemplateFault.class, fault -> assertThat(fault.position()).isEqualTo(position));
  }

  @Property
  void noValueLeavesItsField(@ForAll final String value) {
    final var fields = FormTemplate.parse("a={name}&b={name}").render(macro -> value).split("&");

    assertThat(fields).hasSize(2);
    assertThat(URLDecoder.decode(fields[1].substring(2), StandardCharsets.UTF_8))
        .isEqualTo(Place.MESSAGE.written(value));
  }
}
