package dev.goalpost.delivery.adnetwork;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
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

  private static final Pattern PHONE_TEXT = Pattern.compile("[+]?[0-9 ().\\-/]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]");
  private static final Pattern DATE_SEPARATORS = Pattern.compile("(?<=[0-9])[-./ ](?=[0-9])");
  private static final int FIRST_YEAR = 1900;
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

  /** Digits with country code and no leading zeros, as Meta wants it. */
  public static Optional<String> phone(final String value) {
    return Optional.of(value)
        .filter(text -> PHONE_TEXT.matcher(text).matches())
        .map(text -> NO_DIGIT.matcher(text).replaceAll(""))
        .map(digits -> LEADING_ZEROS.matcher(digits).replaceFirst(""))
        .filter(digits -> PHONE.matcher(digits).matches());
  }

  /** The same with a plus, which is ITU E.164, as TikTok wants it. */
  public static Optional<String> phoneWithPlus(final String value) {
    return phone(value).map(digits -> "+" + digits);
  }

  /** Letters alone: names, cities, states. */
  public static Optional<String> letters(final String value) {
    return Optional.of(NO_LETTER.matcher(value).replaceAll(""));
  }

  /** Without spaces; of a US code with nine digits the first five. */
  public static Optional<String> zip(final String value) {
    return Optional.of(value.replaceAll("\\s", "").split("-", 2)[0]);
  }

  /** Year, month and day, in this order, as eight digits; another order cannot be told from it. */
  public static Optional<String> birthDate(final String value) {
    return Optional.of(DATE_SEPARATORS.matcher(value).replaceAll("")).filter(NormalForm::isDate);
  }

  private static boolean isDate(final String digits) {
    try {
      return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).getYear() >= FIRST_YEAR;
    } catch (final DateTimeParseException noDate) {
      return false;
    }
  }

  public static Optional<String> gender(final String value) {
    return Optional.ofNullable(GENDERS.get(value));
  }

  /** The two letters of ISO 3166, however the country is spelt. */
  public static Optional<String> country(final String value) {
    return Countries.code(value);
  }
}
