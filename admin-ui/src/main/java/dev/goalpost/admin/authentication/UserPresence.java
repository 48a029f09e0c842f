package dev.goalpost.admin.authentication;

import dev.goalpost.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Somebody who is signed in, for what goes on beyond a request. */
public final class UserPresence {

  private final HttpSession session;
  private final SignedIn user;

  private UserPresence(final HttpSession session, final SignedIn user) {
    this.session = session;
    this.user = user;
  }

  /** The user of a request that is for users only. */
  public static UserPresence of(final HttpServletRequest request) {
    return new UserPresence(request.getSession(false), UserSession.userOf(request).orElseThrow());
  }

  /** Whose data the user may see. */
  public long account() {
    return user.account();
  }

  /** Whether the user has neither signed out nor been away for too long. */
  public boolean lasts() {
    try {
      return UserSession.userOf(session).isPresent();
    } catch (final IllegalStateException ended) {
      return false;
    }
  }
}
