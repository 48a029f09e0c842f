package dev.goalpost.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 as 43 characters of unpadded base64url: a fixed-size key for values of any length. */
public final class Digest {

  private Digest() {}

  public static String of(final String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (final NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
