package dev.goalpost.statistics;

/**
 * A column in its place.
 *
 * @param key of the column
 * @param title in place of the column's own, or null
 * @param width in pixels, or null
 */
public record PresetColumn(String key, String title, Integer width) {}
