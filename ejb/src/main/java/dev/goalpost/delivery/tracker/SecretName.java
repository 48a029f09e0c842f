package dev.goalpost.delivery.tracker;

import java.util.regex.Pattern;

/** Names that credentials go by: they are or end with a word such as key or token. */
final class SecretName {

  /** As a part of other patterns, which ignore case; it has no groups. */
  static final String PATTERN =
      "(?:[^?&#=]*[_.-]|api|access|auth|client|app)?"
          + "(?:key|token|secret|password|passwd|pass|pwd|auth|sig|sign|signature|hash|hmac)";

  private static final Pattern WHOLE = Pattern.compile(PATTERN, Pattern.CASE_INSENSITIVE);

  private SecretName() {}

  static boolean is(final String name) {
    return WHOLE.matcher(name).matches();
  }
}
