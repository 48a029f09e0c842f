package dev.goalpost.security;

/**
 * A token that was just made.
 *
 * @param bearer the token itself; shown here and never again
 */
public record IssuedToken(ApiTokenView token, String bearer) {}
