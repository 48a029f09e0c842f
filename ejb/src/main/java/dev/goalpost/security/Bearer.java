package dev.goalpost.security;

import dev.goalpost.platform.Digest;
import dev.goalpost.platform.Secret;
import java.security.SecureRandom;
import java.util.Base64;

/** A token as its holder sends it: 32 random bytes behind a prefix that secret scanners know. */
record Bearer(String text) {

  private static final String PREFIX = "gp_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Bearer random() {
    final var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Bearer(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is stored in its place; the bytes are random, so a plain hash cannot be guessed back. */
  String digest() {
    return Digest.of(text);
  }

  /** What may be shown of it. */
  String hint() {
    return new Secret(text).masked();
  }

  @Override
  public String toString() {
    return hint();
  }
}
