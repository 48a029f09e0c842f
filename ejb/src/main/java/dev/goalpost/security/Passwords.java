package dev.goalpost.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.goalpost.platform.Refusal;

/** How passwords are kept, compared and judged. */
final class Passwords {

  static final int SHORTEST = 12;

  /** Whoever sends megabytes shall not have them hashed. */
  static final int LONGEST = 200;

  private static final int SALT_BYTES = 16;

  /** OWASP's advice for argon2id: 19 MiB, two passes, one lane. */
  private static final Argon2Function HASHING =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /** Of no password: compared with for an unknown login, so that it takes as long as a known. */
  private static final String NOBODYS = hash("");

  private Passwords() {}

  static String hash(final String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(HASHING).getResult();
  }

  static boolean matches(final String password, final String hash) {
    return isPlausible(password)
        && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** Takes as long as a comparison, and is never true. */
  static boolean matchesNobody(final String password) {
    matches(password, NOBODYS);
    return false;
  }

  /** The password, if it is one that can be had; {@code field} is what it was sent as. */
  static String checkedFirst(final String field, final String password) {
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      throw Refusal.invalidField(
          field, "A password has " + SHORTEST + " to " + LONGEST + " characters.");
    }
    return password;
  }

  /** The new password, if it may take the place of {@code old}. */
  static String checked(final String password, final String old) {
    checkedFirst("new_password", password);
    if (password.equals(old)) {
      throw Refusal.invalidField("new_password", "Choose another password than the present one.");
    }
    return password;
  }

  private static boolean isPlausible(final String password) {
    return password != null && !password.isEmpty() && password.length() <= LONGEST;
  }
}
