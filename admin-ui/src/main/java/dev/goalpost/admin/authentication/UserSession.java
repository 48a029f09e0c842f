package dev.goalpost.admin.authentication;

import dev.goalpost.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in, as the HTTP session remembers it. */
final class UserSession {

  /** A page that is left open asks for what is new for ever; a person does not. */
  static final Duration LONGEST_REST = Duration.ofHours(2);

  private static final String USER = UserSession.class.getName();
  private static final String LAST_DEED = USER + ".lastDeed";

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

  /**
   * Whether the user has done something of late.
   *
   * @param isDeed whether the request is something that the user does, and not the page by itself
   */
  static boolean isInUse(final HttpSession session, final boolean isDeed, final Instant now) {
    final var last = (Instant) session.getAttribute(LAST_DEED);
    final boolean inUse = last == null || now.isBefore(last.plus(LONGEST_REST));
    if (inUse && (isDeed || last == null)) {
      session.setAttribute(LAST_DEED, now);
    }
    return inUse;
  }

  /**
   * Has the session speak for nobody. It stays, for what is under way in a request may not lose it
   * before the page is reached.
   */
  static void forgetUser(final HttpSession session) {
    session.removeAttribute(USER);
    session.removeAttribute(LAST_DEED);
  }

  static void end(final HttpServletRequest request) {
    final var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
