package dev.goalpost.admin.authentication;

import dev.goalpost.security.Role;
import dev.goalpost.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Who is signed in, for pages. */
@Named
@RequestScoped
public class CurrentUser {

  @Inject private HttpServletRequest request;

  /** Whether anybody is. */
  public boolean isKnown() {
    return UserSession.userOf(request).isPresent();
  }

  public String getName() {
    return UserSession.userOf(request).map(SignedIn::name).orElse("");
  }

  /** What the user signs in by; tells users apart. */
  public String getLogin() {
    return UserSession.userOf(request).map(SignedIn::login).orElse("");
  }

  /** Whether the user may change goals and spots, and not only look. */
  public boolean isAdmin() {
    return UserSession.userOf(request).filter(user -> user.role() == Role.ADMIN).isPresent();
  }

  /** Whether the user may do nothing but replace a password that was made up. */
  public boolean isNew() {
    return UserSession.userOf(request).filter(SignedIn::mustChangePassword).isPresent();
  }
}
