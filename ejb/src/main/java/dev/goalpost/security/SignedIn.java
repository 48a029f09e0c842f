package dev.goalpost.security;

import java.util.Optional;

/**
 * A user who proved who they are.
 *
 * @param account whose data the user may see
 * @param manager the id that leads name the user by, if the user looks after clients
 * @param mustChangePassword whether somebody else made the password up: until it is replaced, the
 *     user may do nothing else
 * @param standing another one after each change that ends what the user has open
 */
public record SignedIn(
    long id,
    long account,
    String login,
    String name,
    Role role,
    Optional<String> manager,
    boolean mustChangePassword,
    int standing) {}
