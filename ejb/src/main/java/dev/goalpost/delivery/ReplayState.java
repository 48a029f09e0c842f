package dev.goalpost.delivery;

import java.util.Map;

/**
 * How far replays are.
 *
 * @param waiting how many deliveries wait for the attempt that a replay asked for; null if so many
 *     wait, for whatever it be, that they are not looked at
 * @param tried what became of those that had that attempt: how many by status, in the order of
 *     statuses; empty if there were none, or too many attempts to be looked at
 */
public record ReplayState(Long waiting, Map<String, Long> tried) {}
