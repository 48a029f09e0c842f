package dev.goalpost.admin.authentication;

import dev.goalpost.security.SignedIn;
import dev.goalpost.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * Knows users by their session; whoever has none is led to the sign-in page and back, but for what
 * an open page sends: that is answered 401, and what was typed there stays. A session ends when its
 * user gets another password, role, login or manager id, is removed, or has done nothing for too
 * long.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

  @Inject private Users users;
  @Inject private Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      final HttpServletRequest request,
      final HttpServletResponse response,
      final HttpMessageContext context) {
    final var user = UserSession.userOf(request).filter(known -> isLasting(known, request));
    if (user.isPresent()) {
      final var principal = new UserPrincipal(user.get());
      return context.notifyContainerAboutLogin(principal, principal.roles());
    }
    return context.isProtected() ? leadToSignIn(request, response) : context.doNothing();
  }

  /** Ends the session if not. What looks the same for all is given to anybody. */
  private boolean isLasting(final SignedIn user, final HttpServletRequest request) {
    if (PageRequest.isForResource(request)) {
      return true;
    }
    final var session = request.getSession(false);
    final boolean isDeed = !PageRequest.isByItself(request);
    final boolean lasting =
        UserSession.isInUse(session, isDeed, clock.instant()) && users.isStill(user);
    if (!lasting) {
      UserSession.forgetUser(session);
    }
    return lasting;
  }

  private static AuthenticationStatus leadToSignIn(
      final HttpServletRequest request, final HttpServletResponse response) {
    if (PageRequest.isCall(request)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return AuthenticationStatus.SEND_CONTINUE;
    }
    try {
      response.sendRedirect(request.getContextPath() + "/sign-in?next=" + ReturnPath.of(request));
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
