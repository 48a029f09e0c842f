package dev.goalpost.spot;

/**
 * What client cards show of their spot.
 *
 * @param registrationUrl null if it has none
 * @param defaultManager null if it has none
 */
public record SpotBrief(String code, String registrationUrl, String defaultManager) {}
