package dev.goalpost.web.authentication;

import dev.goalpost.security.Callers;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.HttpHeaders;

/** Whoever sent a request with a valid token, for what goes on beyond the request. */
public final class CallerPresence {

  private final String bearer;
  private final Callers callers;

  private CallerPresence(final String bearer, final Callers callers) {
    this.bearer = bearer;
    this.callers = callers;
  }

  /** The caller of a request that needed a token. */
  public static CallerPresence of(final HttpHeaders request, final Callers callers) {
    return new CallerPresence(
        BearerToken.in(request.getHeaderString(HttpHeaders.AUTHORIZATION)), callers);
  }

  /** Whether the token is still valid. */
  public boolean isConfirmed() {
    try {
      return callers.authenticate(bearer).isPresent();
    } catch (final EJBException databaseIsAway) {
      return true; // Which is no reason to turn anybody away.
    }
  }
}
