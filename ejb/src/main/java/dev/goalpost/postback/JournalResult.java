package dev.goalpost.postback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the journal says of a call. */
public enum JournalResult {
  ACCEPTED,
  DUPLICATE,
  REJECTED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<JournalResult> of(final String code) {
    return Arrays.stream(values()).filter(result -> result.code().equals(code)).findFirst();
  }
}
