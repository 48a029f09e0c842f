package dev.goalpost.web.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.security.Scope;
import org.junit.jupiter.api.Test;

class AccessRuleTest {

  @Requires(Scope.GOALS_READ)
  static final class Scoped {

    public void inherits() {}

    @Requires(Scope.GOALS_WRITE)
    public void ownScope() {}

    @Public
    public void open() {}
  }

  static final class Silent {

    public void undeclared() {}
  }

  @Test
  void aMethodInheritsFromItsClass() throws NoSuchMethodException {
    assertThat(rule(Scoped.class, "inherits")).isEqualTo(new AccessRule.Scoped(Scope.GOALS_READ));
  }

  @Test
  void aMethodsOwnRuleWins() throws NoSuchMethodException {
    assertThat(rule(Scoped.class, "ownScope")).isEqualTo(new AccessRule.Scoped(Scope.GOALS_WRITE));
    assertThat(rule(Scoped.class, "open")).isEqualTo(new AccessRule.Open());
  }

  @Test
  void silenceIsNoConsent() throws NoSuchMethodException {
    assertThat(rule(Silent.class, "undeclared")).isEqualTo(new AccessRule.Undeclared());
  }

  private static AccessRule rule(final Class<?> type, final String method)
      throws NoSuchMethodException {
    return AccessRule.of(type.getMethod(method));
  }
}
