package dev.goalpost.delivery.tracker;

import java.util.regex.Pattern;

/** Names that credentials go by: they are or end with a word such as key or token. */
final class SecretName {

  /** As a part of other patterns, which ignore case; it has no groups. Macros may stand as ~. */
  static final String PATTERN =
      "(?:[^?&#=]*[_.~-])?(?:api|access|auth|client|app|secret|private)?"
          + "(?:key|token|secret|password|passwd|pass|pwd|auth|sig|sign|signature|hash|hmac)";

  private static final Pattern WHOLE = Pattern.compile(PATTERN, Pattern.CASE_INSENSITIVE);

  /** Most names of headers are somebody's own, so the word may stand anywhere in them. */
  private static final Pattern HEADER =
      Pattern.compile(
          PATTERN + "|.*(?:auth|cookie|token|secret|passw|credential|session|signature).*|.*key",
          Pattern.CASE_INSENSITIVE);

  private SecretName() {}

  static boolean is(final String name) {
    return WHOLE.matcher(name).matches();
  }

  /** Whether a header of this name, such as Authorization or Cookie, holds a credential. */
  static boolean isHeader(final String name) {
    return HEADER.matcher(name).matches();
  }
}
