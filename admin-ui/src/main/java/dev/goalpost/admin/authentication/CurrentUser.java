package dev.goalpost.admin.authentication;

import dev.goalpost.security.Caller;
import dev.goalpost.security.Role;
import dev.goalpost.security.Scope;
import dev.goalpost.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;

/** Who is signed in, for pages. */
@Named
@RequestScoped
public class CurrentUser {

  @Inject private HttpServletRequest request;

  public String getName() {
    return UserSession.userOf(request).map(SignedIn::name).orElse("");
  }

  /** The id of the user. */
  public long id() {
    return UserSession.userOf(request).orElseThrow().id();
  }

  /** What the user signs in by; tells users apart. */
  public String getLogin() {
    return UserSession.userOf(request).map(SignedIn::login).orElse("");
  }

  /** Whether the user may change goals and spots, and not only look. */
  public boolean isAdmin() {
    return UserSession.userOf(request).filter(user -> user.role() == Role.ADMIN).isPresent();
  }

  /** The user as the domain knows callers. */
  public Caller caller() {
    final var user = UserSession.userOf(request).orElseThrow();
    return new Caller(
        user.account(),
        user.login(),
        user.role() == Role.ADMIN ? EnumSet.allOf(Scope.class) : Set.of(Scope.STATISTICS_READ));
  }

  /** Whether the user may do nothing but replace a password that was made up. */
  public boolean isNew() {
    return UserSession.userOf(request).filter(SignedIn::mustChangePassword).isPresent();
  }
}
