package dev.goalpost.delivery;

import java.util.Locale;

/** Why an attempt is made. */
enum Cause {
  FIRST,
  /** The schedule, or an operator for one delivery. */
  RETRY,
  /** An operator, for all that match a filter. */
  REPLAY;

  /** The name in API and tables. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Cause of(final String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
