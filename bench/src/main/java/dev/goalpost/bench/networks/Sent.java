package dev.goalpost.bench.networks;

/**
 * A postback that was accepted.
 *
 * @param visitor the client's id at Yandex
 */
record Sent(long eventId, String visitor) {}
