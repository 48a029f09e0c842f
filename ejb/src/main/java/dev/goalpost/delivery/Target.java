package dev.goalpost.delivery;

/**
 * A destination, as a kind of destination sees it when it sends.
 *
 * @param name what people call it: a host, or an ad network's id
 * @param identity what it is told by within account and kind
 */
public record Target(long id, long accountId, String name, String identity) {}
