package dev.goalpost.bench.networks;

import java.util.List;

/**
 * A request that a network took.
 *
 * @param events what its events are known by
 * @param at by {@link System#nanoTime()}, once all of it was read
 */
record Arrived(List<String> events, long at) {}
