package dev.goalpost.delivery.adnetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The forms that are hashed.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters">Meta's
 *     examples</a>
 */
class HashTest {

  private static final Optional<String> UNKNOWN = Optional.empty();

  private static final String JOHN =
      "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

  @ParameterizedTest
  @ValueSource(strings = {"John_Smith@gmail.com", "  john_smith@GMAIL.com\t", JOHN})
  void whoeverWroteItDownTheHashIsTheSame(final String email) {
    assertThat(Hash.of(Optional.of(email), NormalForm::email)).contains(JOHN);
  }

  @Test
  void aHashInCapitalsIsStillAHash() {
    assertThat(Hash.of(Optional.of(JOHN.toUpperCase()), NormalForm::email)).contains(JOHN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"john", "@", "a b@c.d"})
  void whatIsNoAddressHasNoHash(final String email) {
    assertThat(Hash.of(Optional.of(email), NormalForm::email)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00a0a@b.example\u00a0",
        "\ufeffA@B.example",
        "\u2003a@b.example\u200b",
        " a@b.example\n"
      })
  void whatIsNotSeenAroundAValueIsNoPartOfIt(String copied) {
    assertThat(Hash.of(Optional.of(copied), NormalForm::email))
        .isEqualTo(Hash.of(Optional.of("a@b.example"), NormalForm::email));
  }

  @ParameterizedTest
  @CsvSource({
    "+1 (650) 555-1212, 16505551212",
    "1(650)555-1212, 16505551212",
    "0044 844 412 4653, 448444124653",
    "+44 844 412-4653, 448444124653",
    "49.170.1234567, 491701234567",
    "tel:+16505551212, 16505551212",
    "+1\u00a0650\u2011555\u00b71212, 16505551212"
  })
  void aPhoneNumberIsDigitsWithCountryCode(final String raw, final String digits) {
    assertThat(NormalForm.phone(raw, UNKNOWN)).contains(digits);
    assertThat(NormalForm.phoneWithPlus(raw, UNKNOWN)).contains("+" + digits);
  }

  @ParameterizedTest
  @CsvSource({
    "(650)555-1212, US, 16505551212",
    "416 555 0123, CA, 14165550123",
    "+6505551212, US, 6505551212",
    "1 650 555 1212, US, 16505551212",
    "6505551212, DE, 6505551212"
  })
  void aNationalNumberOfNorthAmericaGetsItsCountryCode(
      final String raw, final String country, final String digits) {
    assertThat(NormalForm.phone(raw, Optional.of(country))).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "call me", "1234567890123456"})
  void whatCannotBeDialledIsNoPhoneNumber(final String raw) {
    assertThat(NormalForm.phone(raw, UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "us, us",
    "usa, us",
    "united states, us",
    "u.s.a., us",
    "uk, gb",
    "gbr, gb",
    "germany, de",
    "deu, de",
    "russian federation, ru",
    "côte d’ivoire, ci"
  })
  void aCountryIsItsIsoCode(final String name, final String code) {
    assertThat(NormalForm.country(name)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1997-02-16",
        "19970216",
        "1997/02/16",
        "1997.02.16",
        "1997-2-16",
        "2/16/1997",
        "02/16/1997",
        "16/02/1997",
        "16.02.1997",
        "16-02-1997",
        "02-16-1997"
      })
  void aDateOfBirthIsEightDigitsWhicheverWayItIsWritten(final String date) {
    assertThat(NormalForm.birthDate(date)).contains("19970216");
  }

  @ParameterizedTest
  @CsvSource({"3/2/1997, 19970302", "03.02.1997, 19970203", "03-03-1997, 19970303"})
  void slashesPutTheMonthFirstAndDotsTheDay(final String raw, final String date) {
    assertThat(NormalForm.birthDate(raw)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03-02-1997",
        "13/13/1997",
        "2/16-1997",
        "2/16/97",
        "99999999",
        "1997-02-30",
        "1602-05-01",
        "1997"
      })
  void whatIsNoSuchDateHasNoHash(final String date) {
    assertThat(NormalForm.birthDate(date)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", "atlantis", "12"})
  void aCountryThatIsNoneHasNoCode(final String name) {
    assertThat(NormalForm.country(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"new york, newyork", "st. john's, stjohns", "sankt-pölten, sanktpölten"})
  void aCityIsItsLetters(final String name, final String letters) {
    assertThat(NormalForm.letters(name)).contains(letters);
  }

  @ParameterizedTest
  @CsvSource({
    "94035-1234, us, 94035",
    "940351234, US, 94035",
    "94035-1234,, 94035",
    "94035, us, 94035",
    "m1 1ae, gb, m11ae",
    "00-950, pl, 00950",
    "01310-100, br, 01310100",
    "100\u20130001, jp, 1000001",
    "94035-1234, de, 94035",
    "123456789, de, 123456789"
  })
  void aZipCodeHasNoSpacesOrDashesAndAnAmericanOneFiveDigits(
      final String raw, final String country, final String zip) {
    assertThat(NormalForm.zip(raw, Optional.ofNullable(country))).contains(zip);
  }
}
