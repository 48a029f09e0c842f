package dev.goalpost.delivery;

import java.util.Map;

/**
 * The request that a delivery would send, for the eye: secrets are masked.
 *
 * @param destination as in {@link Route#destination()}
 * @param body null if there is none
 */
public record Preview(
    String destination, String method, String url, Map<String, String> headers, String body) {}
