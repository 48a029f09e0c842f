package dev.goalpost.spot;

/**
 * What a spot is called, where one is chosen among many.
 *
 * @param defaultManager null if it has none
 */
public record SpotLabel(String code, String name, String defaultManager, boolean archived) {}
