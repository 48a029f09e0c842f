package dev.goalpost.delivery;

/** An operator has paused, resumed or limited a destination; observed once that is committed. */
record DestinationChanged(long destinationId) {}
