package dev.goalpost.delivery.adnetwork;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms in which personal data is hashed, so that the same person has the same hash whoever
 * wrote the value down. Each takes a value without spaces around it and in lower case, and gives
 * nothing if the value cannot be what it should be.
 */
public final class NormalForm {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Z}]+@[^@\\s\\p{Z}]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

  /** With country code, as ITU E.164 allows. */
  private static final Pattern PHONE = Pattern.compile("[0-9]{7,15}");

  /** A number of the North American plan without the country code, which is 1. */
  private static final Pattern NORTH_AMERICAN = Pattern.compile("[2-9][0-9]{9}");

  private static final Set<String> NORTH_AMERICA = Set.of("us", "ca");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]");
  private static final Pattern BETWEEN_SIGNS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

  /** Nobody else puts the dash there, so that whoever wrote it meant a US code. */
  private static final Pattern ZIP_PLUS_FOUR = Pattern.compile("[0-9]{5}-[0-9]{4}");

  private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
  private static final int FIRST_PART = 5;
  private static final Map<String, String> GENDERS =
      Map.of("f", "f", "female", "f", "woman", "f", "m", "m", "male", "m", "man", "m");

  private NormalForm() {}

  /** As it stands: an identifier of somebody's own. */
  public static Optional<String> plain(final String value) {
    return Optional.of(value);
  }

  public static Optional<String> email(final String value) {
    return Optional.of(value).filter(text -> EMAIL.matcher(text).matches());
  }

  /**
   * Digits with country code and no leading zeros, as Meta wants it.
   *
   * @param country whose numbers are written without their country code, too; nothing if unknown
   */
  public static Optional<String> phone(final String value, final Optional<String> country) {
    return Optional.of(NO_DIGIT.matcher(value).replaceAll(""))
        .map(digits -> LEADING_ZEROS.matcher(digits).replaceFirst(""))
        .map(digits -> isNational(value, digits, country) ? "1" + digits : digits)
        .filter(digits -> PHONE.matcher(digits).matches());
  }

  private static boolean isNational(
      final String value, final String digits, final Optional<String> country) {
    return country.flatMap(Countries::code).filter(NORTH_AMERICA::contains).isPresent()
        && value.indexOf('+') < 0
        && NORTH_AMERICAN.matcher(digits).matches();
  }

  /** The same with a plus, which is ITU E.164, as TikTok wants it. */
  public static Optional<String> phoneWithPlus(final String value, final Optional<String> country) {
    return phone(value, country).map(digits -> "+" + digits);
  }

  /** Letters alone: names, cities, states. */
  public static Optional<String> letters(final String value) {
    return Optional.of(NO_LETTER.matcher(value).replaceAll(""));
  }

  /**
   * Without spaces and dashes; of the nine digits of a US code the first five.
   *
   * @param country nothing if unknown: nine digits are then taken for a US code
   */
  public static Optional<String> zip(final String value, final Optional<String> country) {
    final var code = BETWEEN_SIGNS.matcher(value).replaceAll("");
    final boolean isAmerican =
        ZIP_PLUS_FOUR.matcher(value).matches()
            || NINE_DIGITS.matcher(code).matches()
                && country.flatMap(Countries::code).map("us"::equals).orElse(true);
    return Optional.of(isAmerican ? code.substring(0, FIRST_PART) : code);
  }

  /** Year, month and day as eight digits. */
  public static Optional<String> birthDate(final String value) {
    return BirthDate.digits(value);
  }

  public static Optional<String> gender(final String value) {
    return Optional.ofNullable(GENDERS.get(value));
  }

  /** The two letters of ISO 3166, however the country is spelt. */
  public static Optional<String> country(final String value) {
    return Countries.code(value);
  }
}
