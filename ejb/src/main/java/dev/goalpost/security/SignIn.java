package dev.goalpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The way in for users: by login and password. */
@ApplicationScoped
public class SignIn {

  @Inject private Users users;
  @Inject private SignInAttempts attempts;

  /**
   * Checks who somebody is. The hash is computed outside any transaction: it takes its time.
   *
   * @param address whom the request comes from, see through trusted proxies
   */
  public SignInOutcome attempt(final String login, final String password, final String address) {
    if (login.length() > UserChecks.LONGEST) {
      // Nobody's, and too long to be remembered as having been tried.
      return new SignInOutcome.Refused();
    }
    if (!attempts.begin(login, address)) {
      return new SignInOutcome.Blocked();
    }
    final var known = users.withLogin(login);
    if (!known.map(user -> matches(password, user)).orElseGet(() -> nobody(password))) {
      return new SignInOutcome.Refused();
    }
    attempts.succeeded(login, address);
    return new SignInOutcome.Accepted(known.orElseThrow().user());
  }

  private static boolean matches(final String password, final KnownUser user) {
    return Passwords.matches(password, user.passwordHash());
  }

  private static boolean nobody(final String password) {
    return Passwords.matchesNobody(password);
  }
}
