package dev.goalpost.security;

/**
 * A user of the account in scope is about to go. It is told within the transaction that removes
 * them: what is kept under the login goes along, so that no later user of it finds it.
 */
public record UserRemoved(String login) {}
