package dev.goalpost.admin.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Knows users by their session; whoever has none is led to the sign-in page and back. */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

  @Override
  public AuthenticationStatus validateRequest(
      final HttpServletRequest request,
      final HttpServletResponse response,
      final HttpMessageContext context) {
    final var user = UserSession.userOf(request);
    if (user.isPresent()) {
      final var principal = new UserPrincipal(user.get());
      return context.notifyContainerAboutLogin(principal, principal.roles());
    }
    return context.isProtected() ? leadToSignIn(request, response) : context.doNothing();
  }

  private static AuthenticationStatus leadToSignIn(
      final HttpServletRequest request, final HttpServletResponse response) {
    try {
      PageRedirect.send(
          request, response, request.getContextPath() + "/sign-in?next=" + ReturnPath.of(request));
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
