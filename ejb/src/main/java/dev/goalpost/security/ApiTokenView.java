package dev.goalpost.security;

import java.time.Instant;
import java.util.List;

/**
 * A stored token as it is shown.
 *
 * @param hint its last characters, to tell tokens apart
 * @param revokedAt when it ceased to be valid, or null
 */
public record ApiTokenView(
    String id,
    String name,
    String hint,
    List<String> scopes,
    Instant createdAt,
    Instant revokedAt) {}
