package dev.goalpost.delivery;

/**
 * That events of a goal lead to a destination, and how. A kind of destination implements it with
 * all that it needs for sending, prepared once: templates parsed, credentials decrypted.
 *
 * <p>Routes are kept in memory until the rules of their account change, so they are immutable.
 */
public interface Route {

  /** What tables hold of an {@link #identity}. */
  int LONGEST_IDENTITY = 255;

  long goalId();

  /** The only spot whose events take this route, or null for all spots. */
  Long spotId();

  /** What people call the destination: a host, or an ad network's id. */
  String destination();

  /**
   * What the destination is told by within its account and kind, at most {@link #LONGEST_IDENTITY}
   * characters. Routes of one identity share a lane: their rate, their concurrency and their
   * pauses.
   */
  String identity();
}
