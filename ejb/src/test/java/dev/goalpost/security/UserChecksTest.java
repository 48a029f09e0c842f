package dev.goalpost.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goalpost.platform.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may be called, and may be. */
class UserChecksTest {

  @Test
  void aLoginAndAnIdLoseWhatStandsAround() {
    assertThat(UserChecks.login(" olga ")).isEqualTo("olga");
    assertThat(UserChecks.manager(" Olga P. ")).isEqualTo("Olga P.");
    assertThat(UserChecks.manager(" ")).isNull();
    assertThat(UserChecks.role("manager")).isEqualTo(Role.MANAGER);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "two words", "nul\0"})
  void whatNobodyCouldTypeIsNoLogin(final String login) {
    assertRefused(() -> UserChecks.login(login), "login");
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertRefused(() -> UserChecks.login("a".repeat(121)), "login");
    assertRefused(() -> UserChecks.manager("a".repeat(121)), "manager");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "ADMIN", "owner"})
  void thereAreTwoRoles(final String role) {
    assertRefused(() -> UserChecks.role(role), "role");
  }

  private static void assertRefused(final ThrowingCallable check, final String field) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(check)
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
