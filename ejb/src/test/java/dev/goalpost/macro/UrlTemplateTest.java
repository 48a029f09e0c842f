package dev.goalpost.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class UrlTemplateTest {

  @Test
  void valuesAreEncodedInPathQueryAndFragment() {
    final var template = UrlTemplate.parse("https://t.example/{name}/p?s={name}&x#{name}");

    assertThat(template.render(macro -> "a/b c"))
        .isEqualTo("https://t.example/a%2Fb%20c/p?s=a%2Fb%20c&x#a%2Fb%20c");
  }

  @Test
  void whatStandsBetweenMacrosIsSentAsItWasWritten() {
    final var written = "HTTPS://T.example:443/a/../b//%7e;x=1?q=a+b&empty=&c=%2f&sum={sum}&&=";

    assertThat(UrlTemplate.parse(written).render(macro -> "5"))
        .isEqualTo(written.replace("{sum}", "5"));
  }

  @Test
  void lettersBeyondAsciiAreEncodedSinceNoRequestLineHoldsThem() {
    assertThat(UrlTemplate.parse("https://t.example/?s=канал&x={sum}").render(macro -> "1"))
        .isEqualTo("https://t.example/?s=%D0%BA%D0%B0%D0%BD%D0%B0%D0%BB&x=1");
  }

  @Test
  void aMacroWithoutAValueIsEmpty() {
    assertThat(UrlTemplate.parse("https://t.example/?s={sum}&x").render(macro -> null))
        .isEqualTo("https://t.example/?s=&x");
  }

  @Test
  void aFaultHasItsPosition() {
    assertThatThrownBy(() -> UrlTemplate.parse("https://t.example/{nope}"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("position 18");
  }

  @Property
  void noValueLeavesItsPlace(
      @ForAll final String value, @ForAll @CharRange(from = 'a', to = 'z') final String literal) {
    final var template = UrlTemplate.parse("https://t.example/" + literal + "/{name}?q={name}&e");

    final var url = URI.create(template.render(macro -> value));

    assertThat(url.getHost()).isEqualTo("t.example");
    assertThat(url.getRawPath()).startsWith("/" + literal + "/");
    assertThat(url.getRawPath().substring(literal.length() + 2)).doesNotContain("/");
    assertThat(url.getRawQuery().split("&", -1)).hasSize(2);
    assertThat(url.getRawFragment()).isNull();
  }
}
