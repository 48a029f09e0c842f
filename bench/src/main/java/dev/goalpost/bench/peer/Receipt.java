package dev.goalpost.bench.peer;

/**
 * A call that arrived.
 *
 * @param port which of the trackers was called
 * @param at by {@link System#nanoTime()}, once the last byte of the request was read
 */
public record Receipt(long eventId, int port, long at) {}
