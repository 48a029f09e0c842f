package dev.goalpost.security;

import java.time.Instant;

/**
 * A user as others see one.
 *
 * @param manager the id that leads name the user by, or null
 * @param role in lower case
 * @param mustChangePassword whether the user has yet to choose a password of their own
 */
public record UserView(
    String id,
    String login,
    String manager,
    String role,
    boolean mustChangePassword,
    Instant createdAt) {}
