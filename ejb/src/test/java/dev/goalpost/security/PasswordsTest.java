package dev.goalpost.security;

import static dev.goalpost.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private static final String PASSWORD = "correct horse battery";

  @Test
  void aPasswordMatchesItsHash() {
    assertThat(Passwords.matches(PASSWORD, Passwords.hash(PASSWORD))).isTrue();
  }

  @Test
  void anotherPasswordDoesNot() {
    assertThat(Passwords.matches("correct horse batterz", Passwords.hash(PASSWORD))).isFalse();
  }

  @Test
  void hashesAreArgon2idAndSalted() {
    assertThat(Passwords.hash(PASSWORD))
        .startsWith("$argon2id$")
        .isNotEqualTo(Passwords.hash(PASSWORD));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "guess"})
  void nobodyHasAPassword(final String password) {
    assertThat(Passwords.matchesNobody(password)).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "elevenchars"})
  void shortPasswordsAreRefused(final String password) {
    assertRefused(() -> Passwords.checked(password, "old"), "new_password");
  }

  @Test
  void endlessPasswordsAreRefused() {
    final var endless = "x".repeat(Passwords.LONGEST + 1);

    assertRefused(() -> Passwords.checked(endless, "old"), "new_password");
  }

  @Test
  void theOldPasswordIsNoNewOne() {
    assertRefused(() -> Passwords.checked(PASSWORD, PASSWORD), "new_password");
  }
}
