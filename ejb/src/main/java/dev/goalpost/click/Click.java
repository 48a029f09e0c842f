package dev.goalpost.click;

import java.time.Instant;

/**
 * A request for a tracking link.
 *
 * @param code the spot's, as it stands in the link
 * @param query as it came, perhaps empty
 * @param geo country code, or null
 * @param counts whether a person made it, and not a program that looks at links
 */
public record Click(
    String code,
    String query,
    String address,
    String userAgent,
    String geo,
    boolean counts,
    Instant at) {}
