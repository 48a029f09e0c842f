package dev.goalpost.delivery;

/**
 * A delivery about to be sent.
 *
 * @param id the delivery's, for logs; the receiver knows it by {@code event.id()}
 * @param route one that the destination's own kind made
 */
public record Outgoing(long id, Event event, Route route) {}
