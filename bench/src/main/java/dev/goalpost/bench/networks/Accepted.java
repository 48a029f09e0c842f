package dev.goalpost.bench.networks;

import java.util.List;

/**
 * Postbacks that were all accepted.
 *
 * @param seconds from the first of them until the last was answered
 */
record Accepted(List<Sent> events, double seconds) {}
