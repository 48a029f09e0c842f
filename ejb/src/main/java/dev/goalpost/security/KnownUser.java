package dev.goalpost.security;

/**
 * A user as found by login, who has yet to prove who they are.
 *
 * @param passwordHash never shown and never logged
 */
record KnownUser(SignedIn user, String passwordHash) {

  @Override
  public String toString() {
    return "KnownUser[" + user + "]";
  }
}
