package dev.goalpost.admin.authentication;

import dev.goalpost.security.SignedIn;
import dev.goalpost.security.Users;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Somebody who is signed in, for what goes on beyond a request. */
public final class UserPresence {

  private final HttpSession session;
  private final SignedIn user;
  private final Users users;

  private UserPresence(final HttpSession session, final SignedIn user, final Users users) {
    this.session = session;
    this.user = user;
    this.users = users;
  }

  /** The user of a request that is for users only. */
  public static UserPresence of(final HttpServletRequest request, final Users users) {
    return new UserPresence(
        request.getSession(false), UserSession.userOf(request).orElseThrow(), users);
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

  /** Whether, besides, the user still has the password and the role that they signed in with. */
  public boolean isConfirmed() {
    try {
      return lasts() && users.isStill(user);
    } catch (final EJBException databaseIsAway) {
      return true; // Which is no reason to turn anybody away.
    }
  }
}
