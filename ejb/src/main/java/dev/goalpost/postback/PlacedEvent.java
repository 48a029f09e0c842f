package dev.goalpost.postback;

/** A conversion about to be stored, and the slice of traffic that it counts in for good. */
public record PlacedEvent(CountedEvent event, long sliceId) {}
