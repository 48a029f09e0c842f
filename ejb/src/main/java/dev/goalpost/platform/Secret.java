package dev.goalpost.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

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

  /**
   * The stored credential that a mask stands for: the one in its place if there are as many as
   * before, else the only one with that mask.
   *
   * @param wanted what was sent, masks and new credentials
   * @param position of the mask in {@code wanted}
   * @throws Refusal naming {@code field} if there is none, or it cannot be told which
   */
  public static Secret behindMask(
      final List<String> wanted,
      final int position,
      final List<Secret> stored,
      final String field) {
    final var mask = wanted.get(position);
    final var found =
        stored.stream().filter(secret -> secret.masked().equals(mask)).distinct().toList();
    if (found.isEmpty()) {
      throw Refusal.invalidField(field, "The mask " + mask + " matches no stored secret.")
          .breaking("rule.mask");
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (wanted.size() != stored.size() || !stored.get(position).masked().equals(mask)) {
      throw Refusal.invalidField(
              field, "The mask " + mask + " matches several stored secrets: send the value itself.")
          .breaking("rule.mask");
    }
    return stored.get(position);
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
