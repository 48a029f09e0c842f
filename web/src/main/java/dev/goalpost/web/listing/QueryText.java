package dev.goalpost.web.listing;

import dev.goalpost.platform.Refusal;

/** Reads the values of parameters and filters; an empty one counts as absent. */
public final class QueryText {

  private QueryText() {}

  public static String of(final String value) {
    return isBlank(value) ? null : value;
  }

  /**
   * @return null if absent
   * @throws Refusal if {@code value} is neither true nor false
   */
  public static Boolean flag(final String name, final String value) {
    if (isBlank(value)) {
      return null;
    }
    if (!value.equals("true") && !value.equals("false")) {
      throw Refusal.invalidField(name, name + " must be true or false.");
    }
    return Boolean.valueOf(value);
  }

  /**
   * @throws Refusal if {@code value} is no whole number from {@code least} to {@code most}
   */
  public static int number(final String name, final String value, final int least, final int most) {
    try {
      final int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (final NumberFormatException e) {
      throw notBetween(name, least, most);
    }
    throw notBetween(name, least, most);
  }

  /**
   * @return null if absent
   * @throws Refusal if {@code value} is no number that an id could be
   */
  public static Long id(final String name, final String value) {
    return isBlank(value) ? null : givenId(name, value);
  }

  /**
   * The id of one item, whose emptiness must not be taken for all of them.
   *
   * @throws Refusal if {@code value} is no number that an id could be
   */
  public static long givenId(final String name, final String value) {
    try {
      return Long.parseLong(value.strip());
    } catch (final NumberFormatException e) {
      throw Refusal.invalidField(name, name + " must be an id as the API shows it.");
    }
  }

  private static Refusal notBetween(final String name, final int least, final int most) {
    return Refusal.invalidField(name, name + " must be between " + least + " and " + most + ".");
  }

  static boolean isBlank(final String value) {
    return value == null || value.isBlank();
  }
}
