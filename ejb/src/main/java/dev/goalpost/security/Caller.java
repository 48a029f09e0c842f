package dev.goalpost.security;

import java.util.Set;

/**
 * Whoever sent a request with a valid token.
 *
 * @param account whose data the caller may see
 * @param name of the token, for logs
 * @param scopes what the caller may do
 */
public record Caller(long account, String name, Set<Scope> scopes) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(final Scope scope) {
    return scopes.contains(scope);
  }
}
