package dev.goalpost.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.lead.LeadSearch.Beginning;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LeadSearchTest {

  @Test
  void findsNamesInLowerCaseAndUserNamesWithoutTheirSign() {
    final var beginnings = new LeadSearch(" @Anna ").beginnings();

    assertThat(beginnings.get("name")).isEqualTo(new Beginning("@anna", "@annb"));
    assertThat(beginnings.get("username")).isEqualTo(new Beginning("anna", "annb"));
    assertThat(beginnings.get("click")).isEqualTo(new Beginning("@Anna", "@Annb"));
  }

  @Test
  void endsWhereTheNextCharacterBegins() {
    assertThat(Beginning.of("50%_")).isEqualTo(new Beginning("50%_", "50%`"));
    assertThat(Beginning.of("x\uD83D\uDE00").after()).isEqualTo("x\uD83D\uDE01");
    assertThat(Beginning.of("\uD7FF").after()).isEqualTo("\uE000");
  }

  @Property
  void holdsWhatBeginsSoAndNothingElse(
      @ForAll("texts") final String prefix, @ForAll("texts") final String text) {
    Assume.that(!prefix.isBlank());
    final var beginning = Beginning.of(prefix);

    assertThat(isWithin(beginning, beginning.first() + text)).isTrue();
    assertThat(isWithin(beginning, text)).isEqualTo(text.startsWith(beginning.first()));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab\u00e9 ").ofMinLength(1).ofMaxLength(4);
  }

  private static boolean isWithin(final Beginning beginning, final String text) {
    return text.compareTo(beginning.first()) >= 0 && text.compareTo(beginning.after()) < 0;
  }
}
