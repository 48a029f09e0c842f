package dev.goalpost.security;

/**
 * A user as somebody wants one to be.
 *
 * @param login what the user signs in by
 * @param manager the id that leads name the user by; null for none
 * @param role in lower case
 * @param password which the user has to replace at once; null where it stays as it is
 */
public record UserForm(String login, String manager, String role, String password) {

  @Override
  public String toString() {
    return "UserForm[" + login + "]";
  }
}
