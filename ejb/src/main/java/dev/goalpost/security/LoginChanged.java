package dev.goalpost.security;

/**
 * A user of the account in scope signs in by another name. It is told within the transaction that
 * changes it: what is kept under the name goes along.
 */
public record LoginChanged(String before, String after) {}
