package dev.goalpost.spot;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The public name of a spot: 8 letters and digits, at least one of them a letter. */
final class SpotCode {

  private static final int LENGTH = 8;
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final Pattern FORM = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{8}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private SpotCode() {}

  static boolean isValid(final String code) {
    return FORM.matcher(code).matches();
  }

  /** A new code, easy to read aloud; the first character is a letter. */
  static String random() {
    final var code = new StringBuilder(LENGTH);
    code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.indexOf('2'))));
    while (code.length() < LENGTH) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
