package dev.goalpost.admin.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "'ru-RU,ru;q=0.9,en;q=0.8', RU",
    "'de,pt-BR;q=0.7,en;q=0.5', PT",
    "'es-419', ES",
    "'ja', EN",
    "'', EN",
    "'no such thing;;', EN",
    ", EN"
  })
  void theFirstLanguageThatIsAskedForAndSpokenIsChosen(String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "1, one",
    "21, one",
    "101, one",
    "2, few",
    "34, few",
    "0, many",
    "5, many",
    "11, many",
    "12, many",
    "111, many",
    "114, many"
  })
  void russianHasThreeForms(long number, String form) {
    assertThat(Language.RU.pluralOf(number)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"1, one", "0, many", "2, many", "21, many"})
  void theOthersHaveTwo(long number, String form) {
    assertThat(Language.EN.pluralOf(number)).isEqualTo(form);
  }
}
