package dev.goalpost.spot;

/**
 * A spot as its tracking link needs it.
 *
 * @param targetUrl null if it leads nowhere
 */
public record LinkedSpot(
    long id, long accountId, String code, String targetUrl, boolean archived) {}
