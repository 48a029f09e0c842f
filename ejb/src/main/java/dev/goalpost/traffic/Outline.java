package dev.goalpost.traffic;

/**
 * A slice seen from afar, by the ids of slices that stand for it among others: all that statistics
 * need to be kept by fewer facts.
 *
 * @param campaign a slice of the same campaign, by id and name
 * @param country one of the same campaign and the same country
 */
public record Outline(long campaign, long country) {}
