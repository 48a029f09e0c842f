package dev.goalpost.security;

import java.util.Optional;

/**
 * A user who proved who they are.
 *
 * @param account whose data the user may see
 * @param manager the id that leads name the user by, if the user looks after clients
 * @param mustChangePassword whether the password was made up by the server: until it is replaced,
 *     the user may do nothing else
 */
public record SignedIn(
    long id,
    long account,
    String login,
    String name,
    Role role,
    Optional<String> manager,
    boolean mustChangePassword) {

  /** The same user, once they have chosen their password. */
  public SignedIn withOwnPassword() {
    return new SignedIn(id, account, login, name, role, manager, false);
  }
}
