package dev.goalpost.admin.authentication;

import dev.goalpost.security.SignedIn;
import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;

/** A user as Jakarta Security knows one; the only role is the user's own. */
final class UserPrincipal extends CallerPrincipal {

  private static final long serialVersionUID = 1;

  private final transient SignedIn user;

  UserPrincipal(final SignedIn user) {
    super(user.login());
    this.user = user;
  }

  SignedIn user() {
    return user;
  }

  Set<String> roles() {
    return Set.of(user.role().name());
  }
}
