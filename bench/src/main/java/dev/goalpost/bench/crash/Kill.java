package dev.goalpost.bench.crash;

/**
 * A kill, by {@link System#nanoTime()}: the process died somewhere between the two moments.
 *
 * @param asked before the signal was sent
 * @param dead when the process was seen to be gone
 */
record Kill(long asked, long dead) {}
