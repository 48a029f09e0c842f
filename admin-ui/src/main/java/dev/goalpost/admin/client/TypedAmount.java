package dev.goalpost.admin.client;

import java.util.regex.Pattern;

/** An amount as people type it: in many languages with a comma before the cents. */
final class TypedAmount {

  /** Before three digits a comma may separate thousands, so it is not taken for a point there. */
  private static final Pattern CENTS = Pattern.compile("(-?[0-9]+),([0-9]{1,2})");

  private TypedAmount() {}

  /** With a point before the cents; what looks like nothing of the kind stays as it is. */
  static String plain(final String typed) {
    if (typed == null) {
      return null;
    }
    final var cents = CENTS.matcher(typed.strip());
    return cents.matches() ? cents.group(1) + "." + cents.group(2) : typed.strip();
  }
}
