package dev.goalpost.spot;

import java.util.Set;

/**
 * A spot's pixels were changed, in the transaction that is running.
 *
 * @param networks whose pixel is new, has another identity or credential, or is gone
 */
public record PixelsChanged(long accountId, long spotId, Set<String> networks) {}
