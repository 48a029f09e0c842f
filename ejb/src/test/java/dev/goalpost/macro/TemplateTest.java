package dev.goalpost.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.macro.Macro.Known;
import dev.goalpost.macro.Macro.Parameter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

  @ParameterizedTest
  @EnumSource
  void everyKnownMacroIsReplaced(final Known macro) {
    final var template = Template.parse("<{" + macro.token() + "}>");
    assertThat(template.render(Place.MESSAGE, each -> each == macro ? "value" : null))
        .isEqualTo("<value>");
  }

  @Test
  void aParameterHasAnyName() {
    final var template = Template.parse("{params__Sub ID{1}");
    assertThat(template.placeholders().map(Template.Part.Placeholder::macro))
        .containsExactly(new Parameter("Sub ID{1"));
  }

  @Test
  void aMacroWithoutAValueIsEmpty() {
    assertThat(Template.parse("a{sum}b{params__x}c").render(Place.MESSAGE, macro -> null))
        .isEqualTo("abc");
  }

  @Test
  void whatAValueHoldsIsNotReplacedAgain() {
    assertThat(Template.parse("{sum}").render(Place.MESSAGE, macro -> "{name}"))
        .isEqualTo("{name}");
  }

  @ParameterizedTest
  @CsvSource({"{, 0", "ab{sum, 2", "}, 0", "a{sum}b}, 7", "{SUM}, 0", "x{}, 1", "{params__}, 0"})
  void aFaultHasItsPosition(final String source, final int position) {
    assertThatThrownBy(() -> Template.parse(source))
        .isInstanceOfSatisfying(
            TemplateFault.class, fault -> assertThat(fault.position()).isEqualTo(position))
        .hasMessageContaining("position " + position);
  }

  @Property
  void textWithoutBracesStandsForItself(@ForAll final String text) {
    final var plain = text.replace("{", "").replace("}", "");
    assertThat(Template.parse(plain).render(Place.MESSAGE, macro -> "x")).isEqualTo(plain);
  }

  @Property
  void anyTextIsATemplateOrHasAFaultWithinIt(@ForAll final String text) {
    try {
      assertThat(Template.parse(text).render(Place.MESSAGE, macro -> "{" + macro.token() + "}"))
          .isEqualTo(text);
    } catch (final TemplateFault fault) {
      assertThat(fault.position()).isBetween(0, text.length());
    }
  }
}
