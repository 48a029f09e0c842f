package dev.goalpost.security;

import java.util.List;

/**
 * A token as its author asks for it.
 *
 * @param name what it is for, 1 to 120 characters
 * @param scopes what it allows, by {@link Scope#code()}; at least one
 */
public record ApiTokenForm(String name, List<String> scopes) {}
