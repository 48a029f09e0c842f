package dev.goalpost.admin.authentication;

import dev.goalpost.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Who is signed in, as the HTTP session remembers it. */
final class UserSession {

  private static final String USER = UserSession.class.getName();

  private UserSession() {}

  static Optional<SignedIn> userOf(final HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).flatMap(UserSession::userOf);
  }

  /**
   * @throws IllegalStateException if the session has ended
   */
  static Optional<SignedIn> userOf(final HttpSession session) {
    return Optional.ofNullable((SignedIn) session.getAttribute(USER));
  }

  /** Under a new session id: whoever knew the old one, or the old password, knows nothing. */
  static void begin(final HttpServletRequest request, final SignedIn user) {
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(USER, user);
  }

  static void end(final HttpServletRequest request) {
    final var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
