package dev.goalpost.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A credential. It is written by its owner, used by us, and never shown again.
 *
 * @param value the credential in clear, not blank
 */
public record Secret(String value) {

  private static final String DOTS = "••••";
  private static final int SHOWN = 4;
  private static final int SHORTEST_WITH_HINT = 9;

  /** What may be shown of it: dots, and the last four characters if it is longer than eight. */
  public String masked() {
    return value.length() < SHORTEST_WITH_HINT
        ? DOTS
        : DOTS + value.substring(value.length() - SHOWN);
  }

  /** Whether {@code text} is a mask rather than a credential. */
  public static boolean isMask(final String text) {
    return text.startsWith(DOTS);
  }

  /** Compares in a time that does not depend on where the two differ. */
  public boolean matches(final String candidate) {
    return MessageDigest.isEqual(bytes(value), bytes(candidate));
  }

  private static byte[] bytes(final String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return masked();
  }
}
