package dev.goalpost.web.listing;

import dev.goalpost.platform.Refusal;

/** Reads query parameters; an empty one counts as absent. */
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

  static boolean isBlank(final String value) {
    return value == null || value.isBlank();
  }
}
