package dev.goalpost.postback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a conversion is put right. */
public enum CorrectionKind {
  /** It should not have been counted. */
  REVERSE,
  /** Its amount is another. */
  ADJUST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CorrectionKind> of(final String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
