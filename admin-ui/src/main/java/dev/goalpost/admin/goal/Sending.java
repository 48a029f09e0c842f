package dev.goalpost.admin.goal;

/**
 * Somewhere that a goal's events are sent.
 *
 * @param name the network's name or the tracker's host
 * @param event what it is called there, or empty
 * @param health {@code ok}, {@code failing}, {@code paused}, or {@code untried}
 */
public record Sending(String name, String event, String health) {}
