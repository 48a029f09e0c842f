package dev.goalpost.admin.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the pages speak. */
public enum Language {
  EN("English"),
  RU("Русский"),
  PT("Português"),
  ES("Español");

  private final String label;
  private final Locale locale = Locale.forLanguageTag(code());

  Language(final String label) {
    this.label = label;
  }

  /** As documents name it: {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in itself. */
  public String label() {
    return label;
  }

  public Locale locale() {
    return locale;
  }

  /**
   * Which of a text's forms goes with a number: {@code one}, {@code few} or {@code many}, as the
   * Unicode rules for whole numbers have it.
   */
  public String pluralOf(final long number) {
    return this == RU ? russianPluralOf(number) : number == 1 ? "one" : "many";
  }

  private static String russianPluralOf(final long number) {
    final long ten = number % 10;
    final long hundred = number % 100;
    if (ten == 1 && hundred != 11) {
      return "one";
    }
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "few" : "many";
  }

  /** The language of that code, or nothing. */
  static Optional<Language> of(final String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /**
   * The first language that a browser asks for and the pages speak; else English.
   *
   * @param header its {@code Accept-Language}, perhaps null
   */
  static Language accepted(final String header) {
    if (header == null || header.isBlank()) {
      return EN;
    }
    try {
      final List<Locale> spoken = Arrays.stream(values()).map(Language::locale).toList();
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), spoken))
          .flatMap(locale -> of(locale.getLanguage()))
          .orElse(EN);
    } catch (final IllegalArgumentException malformed) {
      return EN;
    }
  }
}
