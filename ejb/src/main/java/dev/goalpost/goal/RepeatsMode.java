package dev.goalpost.goal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a further event of a client who has reached the goal already. */
public enum RepeatsMode {
  /** It counts like the first. */
  EVERY,
  /** It is logged as a duplicate. */
  FIRST,
  /** It counts as another goal. */
  FIRST_THEN;

  /** The name in API and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<RepeatsMode> of(final String code) {
    return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
  }
}
