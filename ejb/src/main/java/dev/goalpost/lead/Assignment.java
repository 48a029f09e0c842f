package dev.goalpost.lead;

import java.util.List;

/**
 * Clients who get a manager.
 *
 * @param manager who has them from now on; null for nobody
 */
public record Assignment(String manager, List<String> clickIds) {}
